#define _GNU_SOURCE
#include "csystem.h"

#include <errno.h>
#include <fcntl.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

int gpspec_exchange(int first_folder, const char *first, int second_folder, const char *second) {
#if defined(__linux__) && defined(RENAME_EXCHANGE)
  return renameat2(first_folder, first, second_folder, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
#elif defined(__APPLE__)
  return renameatx_np(first_folder, first, second_folder, second, RENAME_SWAP) == 0 ? 0 : errno;
#else
  (void)first_folder;
  (void)first;
  (void)second_folder;
  (void)second;
  return ENOSYS;
#endif
}

int gpspec_lock(int descriptor) {
  // A process that another thread is just starting holds a copy of every lock until it becomes its own program; so a
  // lock that was let go may still look taken for some milliseconds.
  for (int attempt = 0; attempt < 30; attempt++) {
    if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) return 0;
    if (errno != EWOULDBLOCK) return errno;
    usleep(10000);
  }
  return EWOULDBLOCK;
}

int gpspec_is_terminal(int descriptor) { return isatty(descriptor); }

void gpspec_keep_memory(void) {
#if defined(__GLIBC__)
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
#endif
}

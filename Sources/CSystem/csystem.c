#define _GNU_SOURCE
#include "csystem.h"

#include <errno.h>
#include <fcntl.h>
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

int gpspec_lock(int descriptor) { return flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? 0 : errno; }

int gpspec_is_terminal(int descriptor) { return isatty(descriptor); }

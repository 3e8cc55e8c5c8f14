#ifndef GPSPEC_CSYSTEM_H
#define GPSPEC_CSYSTEM_H

/// Exchanges two paths, each relative to its open folder, in one step. Returns 0, or the error number; ENOSYS where
/// the system cannot do it.
int gpspec_exchange(int first_folder, const char *first, int second_folder, const char *second);

/// Takes the lock on an open file for this run alone, without waiting. Returns 0, or the error number; EWOULDBLOCK
/// where another run holds it. (In Swift the name `flock` stands for a structure, too.)
int gpspec_lock(int descriptor);

/// 1 where the descriptor is a terminal.
int gpspec_is_terminal(int descriptor);

/// Keeps memory that was let go for what comes next, where the C library would give it back to the system; to be called
/// once, before there are other threads.
void gpspec_keep_memory(void);

#endif

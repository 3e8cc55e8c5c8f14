#ifndef GPSPEC_CSYSTEM_H
#define GPSPEC_CSYSTEM_H

/// Exchanges two paths in one step. Returns 0, or the error number; ENOSYS where the system cannot do it.
int gpspec_exchange(const char *first, const char *second);

/// 1 where the descriptor is a terminal.
int gpspec_is_terminal(int descriptor);

#endif

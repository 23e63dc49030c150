/*
 * A disk whose sync takes long, as in a shop's box: every sync of a regular file sleeps COMANDA_SYNC_DELAY_US
 * microseconds more. The sleep holds up the calling thread only, like the real thing.
 */
#include "scope.h"
#include <sys/mman.h>
#include <time.h>

static long delay_us;

__attribute__((constructor)) static void start(void) {
  const char *value = getenv("COMANDA_SYNC_DELAY_US");
  delay_us = value == NULL ? 0 : strtol(value, NULL, 10);
}

static void wait_for_disk(void) {
  if (delay_us <= 0) return;
  int kept = errno;
  struct timespec left = {.tv_sec = delay_us / 1000000, .tv_nsec = (delay_us % 1000000) * 1000};
  while (clock_nanosleep(CLOCK_MONOTONIC, 0, &left, &left) == EINTR) {
  }
  errno = kept;
}

static void wait_for_disk_of(int fd) {
  struct stat about;
  if (delay_us > 0 && fstat(fd, &about) == 0 && S_ISREG(about.st_mode)) wait_for_disk();
}

EXPORT int fsync(int fd) {
  REAL(int, fsync, int);
  wait_for_disk_of(fd);
  return real(fd);
}

EXPORT int fdatasync(int fd) {
  REAL(int, fdatasync, int);
  wait_for_disk_of(fd);
  return real(fd);
}

EXPORT int sync_file_range(int fd, off64_t from, off64_t length, unsigned flags) {
  REAL(int, sync_file_range, int, off64_t, off64_t, unsigned);
  wait_for_disk_of(fd);
  return real(fd, from, length, flags);
}

EXPORT int msync(void *from, size_t length, int flags) {
  REAL(int, msync, void *, size_t, int);
  if ((flags & MS_SYNC) != 0) wait_for_disk();
  return real(from, length, flags);
}

/*
 * A disk that fills up, below COMANDA_FULLDISK_DIR. While the file COMANDA_FULLDISK_FLAG exists, whatever makes a file
 * longer fails with ENOSPC; writing over what a file already holds succeeds, as it does on a real disk. The flag file
 * may hold a number of bytes that are still free: a write that goes past them is cut short there.
 */
#include "scope.h"
#include <pthread.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/uio.h>

static char folder[PATH_MAX];
static char flag[PATH_MAX];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct timespec flag_since;
static uint64_t free_bytes;

__attribute__((constructor)) static void start(void) {
  scope_read("COMANDA_FULLDISK_DIR", folder);
  const char *value = getenv("COMANDA_FULLDISK_FLAG");
  if (value != NULL) snprintf(flag, sizeof flag, "%s", value);
}

/* True while the disk is full; a flag file newer than the last one seen brings its own number of free bytes. */
static int is_full(void) {
  struct stat about;
  if (folder[0] == '\0' || flag[0] == '\0' || stat(flag, &about) != 0) return 0;
  if (about.st_mtim.tv_sec == flag_since.tv_sec && about.st_mtim.tv_nsec == flag_since.tv_nsec) return 1;
  flag_since = about.st_mtim;
  free_bytes = 0;
  FILE *file = fopen(flag, "re");
  if (file == NULL) return 1;
  unsigned long long number;
  if (fscanf(file, "%llu", &number) == 1) free_bytes = number;
  fclose(file);
  return 1;
}

static int looked_after(int fd, struct stat *about) {
  char path[PATH_MAX];
  if (fstat(fd, about) != 0 || !S_ISREG(about->st_mode)) return 0;
  return scope_path_of(fd, path) && scope_holds(folder, path);
}

/*
 * How many of `length` bytes at `from` the disk takes; -1: none, errno set. `from` < 0: at the file's own position,
 * or at its end where it was opened for appending. What is no file of the disk never waits for the lock: a signal's
 * handler writes to a pipe, and may have interrupted the very thread that holds it.
 */
static ssize_t room_for(int fd, off64_t from, size_t length) {
  struct stat about;
  int kept = errno;
  ssize_t taken = (ssize_t)length;
  if (!looked_after(fd, &about)) {
    errno = kept;
    return taken;
  }
  pthread_mutex_lock(&lock);
  if (is_full() && fstat(fd, &about) == 0) {
    if (from < 0) {
      int flags = fcntl(fd, F_GETFL);
      from = flags >= 0 && (flags & O_APPEND) != 0 ? about.st_size : lseek(fd, 0, SEEK_CUR);
    }
    uint64_t end = (uint64_t)from + length;
    uint64_t longer = end > (uint64_t)about.st_size ? end - (uint64_t)about.st_size : 0;
    if (longer > free_bytes) {
      uint64_t missing = longer - free_bytes;
      taken = missing >= length ? -1 : (ssize_t)(length - missing);
      longer = free_bytes;
    }
    free_bytes -= longer;
  }
  pthread_mutex_unlock(&lock);
  errno = taken < 0 ? ENOSPC : kept;
  return taken;
}

EXPORT ssize_t write(int fd, const void *bytes, size_t length) {
  REAL(ssize_t, write, int, const void *, size_t);
  if (folder[0] == '\0') return real(fd, bytes, length);
  ssize_t taken = room_for(fd, -1, length);
  return taken < 0 ? -1 : real(fd, bytes, (size_t)taken);
}

#define PWRITE(name)                                                             \
  EXPORT ssize_t name(int fd, const void *bytes, size_t length, off64_t from) {  \
    REAL(ssize_t, name, int, const void *, size_t, off64_t);                     \
    ssize_t taken = room_for(fd, from, length);                                  \
    return taken < 0 ? -1 : real(fd, bytes, (size_t)taken, from);                \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

static size_t bytes_in(const struct iovec *parts, int count) {
  size_t sum = 0;
  for (int i = 0; i < count; i += 1) sum += parts[i].iov_len;
  return sum;
}

/* Gathered writes are taken whole or not at all. */
EXPORT ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(ssize_t, writev, int, const struct iovec *, int);
  if (folder[0] == '\0') return real(fd, parts, count);
  size_t length = bytes_in(parts, count);
  ssize_t taken = room_for(fd, -1, length);
  if (taken >= 0 && (size_t)taken == length) return real(fd, parts, count);
  errno = ENOSPC;
  return -1;
}

#define PWRITEV(name)                                                               \
  EXPORT ssize_t name(int fd, const struct iovec *parts, int count, off64_t from) { \
    REAL(ssize_t, name, int, const struct iovec *, int, off64_t);                   \
    size_t length = bytes_in(parts, count);                                         \
    ssize_t taken = room_for(fd, from, length);                                     \
    if (taken >= 0 && (size_t)taken == length) return real(fd, parts, count, from); \
    errno = ENOSPC;                                                                 \
    return -1;                                                                      \
  }
PWRITEV(pwritev)
PWRITEV(pwritev64)

/* A longer file by truncation is a hole: it costs no space, but the promise of space does. */
#define FALLOCATE(name)                                                                         \
  EXPORT int name(int fd, int mode, off64_t from, off64_t length) {                             \
    REAL(int, name, int, int, off64_t, off64_t);                                                \
    return room_for(fd, from, (size_t)length) == (ssize_t)length ? real(fd, mode, from, length) \
                                                                 : (errno = ENOSPC, -1);        \
  }
FALLOCATE(fallocate)
FALLOCATE(fallocate64)

#define POSIX_FALLOCATE(name)                                                                                         \
  EXPORT int name(int fd, off64_t from, off64_t length) {                                                             \
    REAL(int, name, int, off64_t, off64_t);                                                                           \
    return room_for(fd, from, (size_t)length) == (ssize_t)length ? real(fd, from, length) : ENOSPC;                   \
  }
POSIX_FALLOCATE(posix_fallocate)
POSIX_FALLOCATE(posix_fallocate64)

/* Whoever asks for free space is told what the writers are told. */
#define FREE_SPACE(name, about_type)                                        \
  EXPORT int name(const char *path, about_type *about) {                    \
    REAL(int, name, const char *, about_type *);                            \
    char full[PATH_MAX];                                                    \
    int result = real(path, about);                                         \
    if (result != 0 || folder[0] == '\0') return result;                    \
    if (realpath(path, full) == NULL) return result;                        \
    if (strcmp(full, folder) != 0 && !scope_holds(folder, full)) return 0;  \
    pthread_mutex_lock(&lock);                                              \
    if (is_full()) {                                                        \
      about->f_bavail = free_bytes / (uint64_t)about->f_bsize;              \
      about->f_bfree = about->f_bavail;                                     \
    }                                                                       \
    pthread_mutex_unlock(&lock);                                            \
    return 0;                                                               \
  }
FREE_SPACE(statfs, struct statfs)
FREE_SPACE(statfs64, struct statfs64)
FREE_SPACE(statvfs, struct statvfs)
FREE_SPACE(statvfs64, struct statvfs64)

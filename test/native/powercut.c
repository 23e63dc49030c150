/*
 * What a power cut leaves. For each file below COMANDA_POWERCUT_DIR, every fsync or fdatasync appends what the file
 * got since its last one to the log COMANDA_POWERCUT_SHADOW/log; `powercut.ts` makes files of it. What was written but
 * never synced is in no record, and so it is lost.
 *
 * - A file is recorded whole at the first sync of its inode under a path, afterwards only the ranges written since.
 * - Removing and renaming last from the next sync of their directory, or of a new file in it; a new file lasts from
 *   its own first sync.
 * - A record counts only with its closing mark, so a kill in the middle of one leaves the state before it. The log is
 *   written, not synced: the page cache outlives a killed process, and only the process is killed.
 * - `*-shm` is left out: SQLite makes it anew from the log of the database.
 * - One process at a time may write below the folder; a second one is stopped, since each knows only its own writes.
 */
#include "scope.h"
#include <pthread.h>
#include <stdarg.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>

#include "powercut-log.h"

enum { DESCRIPTORS = 65536, UNKNOWN = 0, FOREIGN = -1 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct tracked files[256];
/* For each descriptor: UNKNOWN, FOREIGN, or the index of its file plus one. */
static int slots[DESCRIPTORS];

static void before_fork(void) { pthread_mutex_lock(&lock); }
static void after_fork(void) { pthread_mutex_unlock(&lock); }

__attribute__((constructor)) static void start(void) {
  scope_read("COMANDA_POWERCUT_DIR", watched);
  if (watched[0] == '\0') return;
  log_open(getenv("COMANDA_POWERCUT_SHADOW"));
  pthread_atfork(before_fork, after_fork, after_fork);
}

static int leaves_a_trace(const char *path) {
  size_t length = strlen(path);
  if (length > 4 && strcmp(path + length - 4, "-shm") == 0) return 0;
  return scope_holds(watched, path);
}

static struct tracked *find(const struct stat *about) {
  struct tracked *unused = NULL;
  for (size_t i = 0; i < sizeof files / sizeof files[0]; i += 1) {
    if (files[i].used && files[i].inode == about->st_ino && files[i].device == about->st_dev) return &files[i];
    if (!files[i].used && unused == NULL) unused = &files[i];
  }
  if (unused == NULL) stop("too many files");
  memset(unused, 0, sizeof *unused);
  unused->used = 1;
  unused->device = about->st_dev;
  unused->inode = about->st_ino;
  return unused;
}

static struct tracked *file_of(int fd) {
  char path[PATH_MAX];
  struct stat about;
  if (watched[0] == '\0' || fd < 0 || fd >= DESCRIPTORS || slots[fd] == FOREIGN) return NULL;
  if (slots[fd] != UNKNOWN) return &files[slots[fd] - 1];
  slots[fd] = FOREIGN;
  if (fstat(fd, &about) != 0 || !S_ISREG(about.st_mode)) return NULL;
  if (!scope_path_of(fd, path) || !leaves_a_trace(path)) return NULL;
  struct tracked *file = find(&about);
  slots[fd] = (int)(file - files) + 1;
  return file;
}

static void forget_descriptor(int fd) {
  if (fd >= 0 && fd < DESCRIPTORS) slots[fd] = UNKNOWN;
}

/* A path is about to mean another inode, or none: what was known of its inode may not be taken for the next one. */
static void forget_inode_at(int at, const char *path) {
  struct stat about;
  if (fstatat(at, path, &about, AT_SYMLINK_NOFOLLOW) != 0 || about.st_nlink > 1) return;
  for (size_t i = 0; i < sizeof files / sizeof files[0]; i += 1) {
    if (!files[i].used || files[i].inode != about.st_ino || files[i].device != about.st_dev) continue;
    for (int fd = 0; fd < DESCRIPTORS; fd += 1) {
      if (slots[fd] == (int)i + 1) slots[fd] = UNKNOWN;
    }
    tracked_free(&files[i]);
  }
}

static void wrote(int fd, off64_t from, ssize_t length) {
  struct tracked *file = length > 0 ? file_of(fd) : NULL;
  if (file == NULL) return;
  if (from < 0) from = lseek(fd, 0, SEEK_CUR) - length;
  if (from >= 0) tracked_dirty(file, (uint64_t)from, (uint64_t)(from + length));
}

/* Everything below runs the real call and notes it under one lock, so that the notes keep the order of the calls. */
#define NOTED(call, note)           \
  do {                              \
    pthread_mutex_lock(&lock);      \
    typeof(call) done = call;       \
    int kept = errno;               \
    note;                           \
    errno = kept;                   \
    pthread_mutex_unlock(&lock);    \
    return done;                    \
  } while (0)

/*
 * Known without the lock: a signal's handler writes to a pipe, and may have interrupted the very thread that holds it.
 */
static int is_foreign(int fd) {
  struct stat about;
  if (watched[0] == '\0') return 1;
  if (fd < 0 || fd >= DESCRIPTORS || slots[fd] > UNKNOWN) return 0;
  if (slots[fd] == FOREIGN) return 1;
  int kept = errno;
  int foreign = fstat(fd, &about) == 0 && !S_ISREG(about.st_mode);
  errno = kept;
  return foreign;
}

EXPORT ssize_t write(int fd, const void *bytes, size_t length) {
  REAL(ssize_t, write, int, const void *, size_t);
  if (is_foreign(fd)) return real(fd, bytes, length);
  NOTED(real(fd, bytes, length), wrote(fd, -1, done));
}

EXPORT ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(ssize_t, writev, int, const struct iovec *, int);
  if (is_foreign(fd)) return real(fd, parts, count);
  NOTED(real(fd, parts, count), wrote(fd, -1, done));
}

#define PWRITE(name)                                                            \
  EXPORT ssize_t name(int fd, const void *bytes, size_t length, off64_t from) { \
    REAL(ssize_t, name, int, const void *, size_t, off64_t);                    \
    NOTED(real(fd, bytes, length, from), wrote(fd, from, done));                \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

#define PWRITEV(name)                                                               \
  EXPORT ssize_t name(int fd, const struct iovec *parts, int count, off64_t from) { \
    REAL(ssize_t, name, int, const struct iovec *, int, off64_t);                   \
    NOTED(real(fd, parts, count, from), wrote(fd, from, done));                     \
  }
PWRITEV(pwritev)
PWRITEV(pwritev64)

static void cut(int fd, off64_t length) {
  struct tracked *file = file_of(fd);
  if (file != NULL) tracked_cut(file, (uint64_t)length);
}

#define FTRUNCATE(name)                                         \
  EXPORT int name(int fd, off64_t length) {                     \
    REAL(int, name, int, off64_t);                              \
    NOTED(real(fd, length), if (done == 0) cut(fd, length));    \
  }
FTRUNCATE(ftruncate)
FTRUNCATE(ftruncate64)

/* A file that is written through memory is recorded whole at each of its syncs. */
#define MMAP(name)                                                                                     \
  EXPORT void *name(void *at, size_t length, int protection, int flags, int fd, off64_t from) {        \
    REAL(void *, name, void *, size_t, int, int, int, off64_t);                                        \
    if (fd < 0 || (protection & PROT_WRITE) == 0 || (flags & MAP_SHARED) == 0)                         \
      return real(at, length, protection, flags, fd, from);                                            \
    NOTED(real(at, length, protection, flags, fd, from), {                                             \
      struct tracked *file = file_of(fd);                                                              \
      if (file != NULL) file->mapped = 1;                                                              \
    });                                                                                                \
  }
MMAP(mmap)
MMAP(mmap64)

static void opened(int fd, int flags) {
  if (fd < 0) return;
  forget_descriptor(fd);
  if ((flags & O_TRUNC) != 0) cut(fd, 0);
}

#define OPEN(name)                                                \
  EXPORT int name(const char *path, int flags, ...) {             \
    REAL(int, name, const char *, int, ...);                      \
    va_list rest;                                                 \
    va_start(rest, flags);                                        \
    mode_t mode = va_arg(rest, mode_t);                           \
    va_end(rest);                                                 \
    NOTED(real(path, flags, mode), opened(done, flags));          \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                  \
  EXPORT int name(int at, const char *path, int flags, ...) {         \
    REAL(int, name, int, const char *, int, ...);                     \
    va_list rest;                                                     \
    va_start(rest, flags);                                            \
    mode_t mode = va_arg(rest, mode_t);                               \
    va_end(rest);                                                     \
    NOTED(real(at, path, flags, mode), opened(done, flags));          \
  }
OPENAT(openat)
OPENAT(openat64)

EXPORT int close(int fd) {
  REAL(int, close, int);
  if (watched[0] == '\0') return real(fd);
  NOTED((forget_descriptor(fd), real(fd)), (void)0);
}

EXPORT int dup2(int fd, int to) {
  REAL(int, dup2, int, int);
  NOTED(real(fd, to), forget_descriptor(done));
}

EXPORT int dup3(int fd, int to, int flags) {
  REAL(int, dup3, int, int, int);
  NOTED(real(fd, to, flags), forget_descriptor(done));
}

static void synced(int fd) {
  char path[PATH_MAX];
  struct stat about;
  if (watched[0] == '\0' || fstat(fd, &about) != 0 || !scope_path_of(fd, path)) return;
  if (S_ISDIR(about.st_mode) && (strcmp(path, watched) == 0 || scope_holds(watched, path))) log_folder_synced(path);
  if (S_ISREG(about.st_mode) && leaves_a_trace(path)) {
    struct tracked *file = file_of(fd);
    if (file != NULL) log_file_synced(file, fd, path + strlen(watched) + 1, (uint64_t)about.st_size);
  }
}

#define SYNC(name)                       \
  EXPORT int name(int fd) {              \
    REAL(int, name, int);                \
    NOTED(real(fd), if (done == 0) synced(fd)); \
  }
SYNC(fsync)
SYNC(fdatasync)

/* The full path of `path` seen from `at`, its last part kept even where it is a link or not there. */
static int full_path(int at, const char *path, char full[PATH_MAX]) {
  char parent[PATH_MAX], joined[PATH_MAX * 2];
  char base[PATH_MAX] = "";
  if (path[0] != '/' && at != AT_FDCWD && !scope_path_of(at, base)) return 0;
  snprintf(joined, sizeof joined, "%s%s%s", base, base[0] == '\0' ? "" : "/", path);
  char *slash = strrchr(joined, '/');
  const char *last = slash == NULL ? joined : slash + 1;
  if (slash != NULL) *slash = '\0';
  if (realpath(slash == NULL ? "." : joined[0] == '\0' ? "/" : joined, parent) == NULL) return 0;
  return snprintf(full, PATH_MAX, "%s/%s", parent, last) < PATH_MAX;
}

/* True where the name is one that leaves a trace; what was known of its inode is forgotten. */
static int leaving(int at, const char *path, char full[PATH_MAX]) {
  if (watched[0] == '\0' || !full_path(at, path, full) || !leaves_a_trace(full)) return 0;
  forget_inode_at(at, path);
  return 1;
}

#define REMOVE(call, at, path)                                                         \
  char full[PATH_MAX];                                                                 \
  pthread_mutex_lock(&lock);                                                           \
  int ours = leaving(at, path, full);                                                 \
  int done = call;                                                                     \
  int kept = errno;                                                                    \
  if (ours && done == 0) log_defer(REMOVED, full, NULL);                               \
  errno = kept;                                                                        \
  pthread_mutex_unlock(&lock);                                                         \
  return done

EXPORT int unlink(const char *path) {
  REAL(int, unlink, const char *);
  REMOVE(real(path), AT_FDCWD, path);
}

EXPORT int remove(const char *path) {
  REAL(int, remove, const char *);
  REMOVE(real(path), AT_FDCWD, path);
}

EXPORT int unlinkat(int at, const char *path, int flags) {
  REAL(int, unlinkat, int, const char *, int);
  REMOVE(real(at, path, flags), at, path);
}

#define RENAME(call, from_at, from, to_at, to)                                            \
  char full_from[PATH_MAX], full_to[PATH_MAX];                                            \
  pthread_mutex_lock(&lock);                                                              \
  int ours = leaving(to_at, to, full_to) && leaving(from_at, from, full_from);          \
  int done = call;                                                                        \
  int kept = errno;                                                                       \
  if (ours && done == 0)                                                                  \
    log_defer(RENAMED, full_from, full_to);                                               \
  errno = kept;                                                                           \
  pthread_mutex_unlock(&lock);                                                            \
  return done

EXPORT int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *);
  RENAME(real(from, to), AT_FDCWD, from, AT_FDCWD, to);
}

EXPORT int renameat(int from_at, const char *from, int to_at, const char *to) {
  REAL(int, renameat, int, const char *, int, const char *);
  RENAME(real(from_at, from, to_at, to), from_at, from, to_at, to);
}

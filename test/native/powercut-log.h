/*
 * The record log of `powercut.c`. All numbers little-endian:
 *   "PCUT"  u32 kind  u64 bytes that follow, closing mark included
 *   SYNCED: u32 length of path, path, u64 size, u64 kept, u32 ranges, then each range: u64 from, u64 length, bytes
 *           (cut the file to `kept`, lengthen it to `size`, write the ranges)
 *   REMOVED: u32 length of path, path          RENAMED: the same for both paths
 *   "DONE"
 */
#ifndef COMANDA_POWERCUT_LOG_H
#define COMANDA_POWERCUT_LOG_H

enum { SYNCED = 1, REMOVED = 2, RENAMED = 3, MOST_RANGES = 4096 };

struct range {
  uint64_t from, to;
};

struct tracked {
  int used, mapped, whole;
  dev_t device;
  ino_t inode;
  /* As last recorded, below the folder; empty: never. */
  char path[PATH_MAX];
  /* How long it was when last recorded, and how much of that was never cut off since. */
  uint64_t size, kept;
  struct range *dirty;
  size_t count;
};

struct deferred {
  struct deferred *next;
  int kind;
  char from[PATH_MAX], to[PATH_MAX];
};

static int log_fd = -1;
static int log_is_mine;
/* The folder that is looked after; records hold paths below it. */
static char watched[PATH_MAX];
static struct deferred *waiting;

static void stop(const char *why) {
  fprintf(stderr, "powercut: %s\n", why);
  _exit(97);
}

static void log_open(const char *shadow) {
  char path[PATH_MAX];
  if (shadow == NULL) stop("COMANDA_POWERCUT_SHADOW is not set");
  snprintf(path, sizeof path, "%s/log", shadow);
  log_fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (log_fd < 0) stop("the shadow folder cannot be written");
}

static void log_bytes(const void *bytes, size_t length) {
  const char *next = bytes;
  if (!log_is_mine && flock(log_fd, LOCK_EX | LOCK_NB) != 0) stop("a second process writes below the folder");
  log_is_mine = 1;
  while (length > 0) {
    ssize_t done = syscall(SYS_write, log_fd, next, length);
    if (done <= 0) stop("the log cannot be written");
    next += done;
    length -= (size_t)done;
  }
}

static char *put(char *at, const void *bytes, size_t length) {
  memcpy(at, bytes, length);
  return at + length;
}

static char *put_u32(char *at, uint32_t number) { return put(at, &number, sizeof number); }
static char *put_u64(char *at, uint64_t number) { return put(at, &number, sizeof number); }

static void tracked_free(struct tracked *file) {
  free(file->dirty);
  memset(file, 0, sizeof *file);
}

static void tracked_dirty(struct tracked *file, uint64_t from, uint64_t to) {
  if (file->whole || file->path[0] == '\0') return;
  if (file->count > 0) {
    struct range *last = &file->dirty[file->count - 1];
    if (from >= last->from && from <= last->to) {
      if (to > last->to) last->to = to;
      return;
    }
  }
  if (file->count == MOST_RANGES) {
    file->whole = 1;
    return;
  }
  if (file->dirty == NULL) file->dirty = malloc(MOST_RANGES * sizeof *file->dirty);
  if (file->dirty == NULL) stop("out of memory");
  file->dirty[file->count] = (struct range){from, to};
  file->count += 1;
}

static void tracked_cut(struct tracked *file, uint64_t length) {
  if (length < file->kept) file->kept = length;
}

static void log_paths(int kind, const char *from, const char *to) {
  char record[16 + 2 * (4 + PATH_MAX) + 4];
  uint64_t follows = 4 + strlen(from) + (to == NULL ? 0 : 4 + strlen(to)) + 4;
  char *at = put_u64(put_u32(put(record, "PCUT", 4), (uint32_t)kind), follows);
  at = put(put_u32(at, (uint32_t)strlen(from)), from, strlen(from));
  if (to != NULL) at = put(put_u32(at, (uint32_t)strlen(to)), to, strlen(to));
  at = put(at, "DONE", 4);
  log_bytes(record, (size_t)(at - record));
}

/* Keeps a change of names back until its directory is synced. */
static void log_defer(int kind, const char *from, const char *to) {
  struct deferred *change = calloc(1, sizeof *change);
  if (change == NULL) stop("out of memory");
  change->kind = kind;
  snprintf(change->from, sizeof change->from, "%s", from);
  if (to != NULL) snprintf(change->to, sizeof change->to, "%s", to);
  struct deferred **end = &waiting;
  while (*end != NULL) end = &(*end)->next;
  *end = change;
}

static int lies_in(const char *folder, const char *path) {
  const char *slash = strrchr(path, '/');
  return slash != NULL && (size_t)(slash - path) == strlen(folder) && strncmp(path, folder, strlen(folder)) == 0;
}

static void log_folder_synced(const char *folder) {
  for (struct deferred **link = &waiting; *link != NULL;) {
    struct deferred *change = *link;
    if (!lies_in(folder, change->from) && !lies_in(folder, change->to)) {
      link = &change->next;
      continue;
    }
    size_t skip = strlen(watched) + 1;
    log_paths(change->kind, change->from + skip, change->kind == RENAMED ? change->to + skip : NULL);
    *link = change->next;
    free(change);
  }
}

/* A name that lasts brings the earlier changes of names in its directory with it, as file systems with a journal do. */
static void log_names_before(const char *path) {
  char parent[PATH_MAX * 2];
  snprintf(parent, sizeof parent, "%s/%s", watched, path);
  *strrchr(parent, '/') = '\0';
  log_folder_synced(parent);
}

/* One write for a record as long as it is small; the closing mark comes last in any case. */
static void log_file_synced(struct tracked *file, int fd, const char *path, uint64_t size) {
  struct range all = {0, size};
  int whole = file->whole || file->mapped || strcmp(file->path, path) != 0;
  const struct range *ranges = whole ? &all : file->dirty;
  size_t count = whole ? 1 : file->count;
  uint64_t kept = whole ? 0 : file->kept;
  if (!whole && count == 0 && kept == size && file->size == size) return;
  if (strcmp(file->path, path) != 0) log_names_before(path);

  uint64_t data = 0;
  for (size_t i = 0; i < count; i += 1) {
    uint64_t to = ranges[i].to < size ? ranges[i].to : size;
    data += 16 + (to > ranges[i].from ? to - ranges[i].from : 0);
  }
  uint64_t follows = 4 + strlen(path) + 8 + 8 + 4 + data + 4;
  char *record = malloc(16 + follows);
  if (record == NULL) stop("out of memory");
  char *at = put(record, "PCUT", 4);
  at = put_u64(put_u32(at, SYNCED), follows);
  at = put(put_u32(at, (uint32_t)strlen(path)), path, strlen(path));
  at = put_u32(put_u64(put_u64(at, size), kept < size ? kept : size), (uint32_t)count);

  int readable = (fcntl(fd, F_GETFL) & O_ACCMODE) != O_WRONLY;
  char link[32];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  int from_fd = readable ? fd : (int)syscall(SYS_openat, AT_FDCWD, link, O_RDONLY | O_CLOEXEC);
  for (size_t i = 0; i < count; i += 1) {
    uint64_t to = ranges[i].to < size ? ranges[i].to : size;
    uint64_t length = to > ranges[i].from ? to - ranges[i].from : 0;
    at = put_u64(put_u64(at, ranges[i].from), length);
    for (uint64_t done = 0; done < length;) {
      ssize_t got = pread64(from_fd, at + done, length - done, (off64_t)(ranges[i].from + done));
      if (got <= 0) stop("a file cannot be read back");
      done += (uint64_t)got;
    }
    at += length;
  }
  if (!readable) syscall(SYS_close, from_fd);
  at = put(at, "DONE", 4);
  log_bytes(record, (size_t)(at - record));
  free(record);

  snprintf(file->path, sizeof file->path, "%s", path);
  file->count = 0;
  file->whole = 0;
  file->size = size;
  file->kept = size;
}

#endif

/*
 * What the preloaded libraries share: the function behind an intercepted one, and the question whether a file lies
 * below the folder that a library looks after.
 */
#ifndef COMANDA_SCOPE_H
#define COMANDA_SCOPE_H

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

/* Declares `real`, the next function of this name: libc's, or that of another preloaded library. */
#define REAL(result, name, ...)                                     \
  static result (*real)(__VA_ARGS__);                               \
  if (real == NULL) real = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

#define EXPORT __attribute__((visibility("default")))

/* The folder that the variable names, as the kernel spells it; empty where the variable is not set. */
static inline void scope_read(const char *variable, char folder[PATH_MAX]) {
  const char *value = getenv(variable);
  folder[0] = '\0';
  if (value == NULL || value[0] == '\0') return;
  if (realpath(value, folder) == NULL) {
    fprintf(stderr, "%s: no such folder: %s\n", variable, value);
    _exit(96);
  }
}

static inline int scope_holds(const char *folder, const char *path) {
  size_t length = strlen(folder);
  return length > 0 && strncmp(path, folder, length) == 0 && path[length] == '/';
}

/* The path of an open file as it is now; 0 where there is none (sockets, deleted files). */
static inline int scope_path_of(int fd, char path[PATH_MAX]) {
  char link[32];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0 || path[0] != '/') return 0;
  path[length] = '\0';
  static const char gone[] = " (deleted)";
  size_t tail = sizeof gone - 1;
  return !((size_t)length > tail && strcmp(path + length - tail, gone) == 0);
}

#endif

// Preloaded into a process, this library notes what it writes below one folder, call by call, and can let the k-th call
// of a kind fail. Linux alone (LD_PRELOAD, ld.so(8)); it is compiled when a test wants it and is no part of the app.
//
// SHIM_FOLDER  the folder that is watched
// SHIM_LOG     where the calls are noted: "kind TAB path TAB offset TAB length LF", then so many bytes
// SHIM_FAIL    "kind,k,errno,sticky": the k-th call of the kind fails once a file called "armed" was opened in the
//              folder, and all behind it where sticky is 1, until one called "mended" is opened
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define FILES 8192

static char folder[PATH_MAX];
static size_t folderLength = 0;
static int noteFile = -1;
static char *paths[FILES];
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static char failKind = 0;
static long failAt = 0, failCount = 0;
static int failCode = 0, failSticky = 0, armed = 0;

__attribute__((constructor)) static void start(void) {
  const char *watched = getenv("SHIM_FOLDER"), *log = getenv("SHIM_LOG"), *fail = getenv("SHIM_FAIL");
  if (watched == NULL || log == NULL) return;
  snprintf(folder, sizeof folder, "%s/", watched);
  folderLength = strlen(folder);
  noteFile = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (fail != NULL) sscanf(fail, "%c,%ld,%d,%d", &failKind, &failAt, &failCode, &failSticky);
}

static const char *inside(const char *path) {
  if (folderLength == 0 || path == NULL) return NULL;
  if (strncmp(path, folder, folderLength) == 0) return path + folderLength;
  return strncmp(path, folder, folderLength - 1) == 0 && path[folderLength - 1] == 0 ? "" : NULL;
}

static const char *pathOf(int file) { return file >= 0 && file < FILES ? paths[file] : NULL; }

static void put(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    ssize_t wrote = syscall(SYS_write, noteFile, at, length);
    if (wrote <= 0) abort();
    at += wrote;
    length -= (size_t)wrote;
  }
}

static void note(char kind, const char *path, off_t offset, const void *bytes, size_t length) {
  char head[PATH_MAX + 64];
  int size = snprintf(head, sizeof head, "%c\t%s\t%lld\t%zu\n", kind, path, (long long)offset, length);
  put(head, (size_t)size);
  if (bytes != NULL) put(bytes, length);
}

static int fails(char kind) {
  if (!armed || kind != failKind) return 0;
  failCount += 1;
  if (failCount != failAt && !(failSticky && failCount > failAt)) return 0;
  note('F', "", 0, NULL, 0);
  errno = failCode;
  return 1;
}

static void arm(const char *name) {
  if (strcmp(name, "armed") == 0) armed = 1;
  if (strcmp(name, "mended") == 0) armed = 0;
}

#define REAL(type, name, ...) static type (*real)(__VA_ARGS__); if (real == NULL) real = dlsym(RTLD_NEXT, name)

static int opened(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode) {
  const char *name = inside(path);
  if (name == NULL) return real(path, flags, mode);
  pthread_mutex_lock(&guard);
  arm(name);
  int writes = (flags & O_ACCMODE) != O_RDONLY;
  int isNew = (flags & O_CREAT) && syscall(SYS_faccessat, AT_FDCWD, path, F_OK) != 0;
  int isWord = strcmp(name, "armed") == 0 || strcmp(name, "mended") == 0;
  int file = !isWord && writes && fails('O') ? -1 : real(path, flags, mode);
  int code = errno;
  if (file >= 0 && file < FILES) {
    free(paths[file]);
    paths[file] = strdup(name);
    if (isNew) note('C', name, 0, NULL, 0);
    else if (writes && (flags & O_TRUNC)) note('T', name, 0, NULL, 0);
  }
  pthread_mutex_unlock(&guard);
  errno = code;
  return file;
}

#define OPEN(symbol) \
  int symbol(const char *path, int flags, ...) { \
    REAL(int, #symbol, const char *, int, ...); \
    va_list rest; va_start(rest, flags); \
    mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0; \
    va_end(rest); \
    return opened(real, path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

int close(int file) {
  REAL(int, "close", int);
  pthread_mutex_lock(&guard);
  if (pathOf(file) != NULL) { free(paths[file]); paths[file] = NULL; }
  pthread_mutex_unlock(&guard);
  return real(file);
}

#define WRITE(symbol, parameters, arguments, place) \
  ssize_t symbol parameters { \
    REAL(ssize_t, #symbol, int, const void *, size_t, ...); \
    if (pathOf(file) == NULL) return real arguments; \
    pthread_mutex_lock(&guard); \
    ssize_t wrote = fails('W') ? -1 : real arguments; \
    int code = errno; \
    if (wrote > 0) note('W', paths[file], place, bytes, (size_t)wrote); \
    pthread_mutex_unlock(&guard); \
    errno = code; \
    return wrote; \
  }
WRITE(write, (int file, const void *bytes, size_t length), (file, bytes, length), lseek(file, 0, SEEK_CUR) - wrote)
WRITE(pwrite, (int file, const void *bytes, size_t length, off_t offset), (file, bytes, length, offset), offset)
WRITE(pwrite64, (int file, const void *bytes, size_t length, off64_t offset), (file, bytes, length, offset), offset)

#define ON_FILE(symbol, kind, parameters, arguments, place) \
  int symbol parameters { \
    REAL(int, #symbol, int, ...); \
    if (pathOf(file) == NULL) return real arguments; \
    pthread_mutex_lock(&guard); \
    int result = fails(kind) ? -1 : real arguments; \
    int code = errno; \
    if (result == 0) note(kind, paths[file], place, NULL, 0); \
    pthread_mutex_unlock(&guard); \
    errno = code; \
    return result; \
  }
ON_FILE(fsync, 'S', (int file), (file), 0)
ON_FILE(fdatasync, 'S', (int file), (file), 0)
ON_FILE(ftruncate, 'T', (int file, off_t length), (file, length), length)
ON_FILE(ftruncate64, 'T', (int file, off64_t length), (file, length), length)

int unlink(const char *path) {
  REAL(int, "unlink", const char *);
  const char *name = inside(path);
  if (name == NULL) return real(path);
  pthread_mutex_lock(&guard);
  int result = fails('U') ? -1 : real(path);
  int code = errno;
  if (result == 0) {
    note('U', name, 0, NULL, 0);
    for (int file = 0; file < FILES; file += 1)
      if (paths[file] != NULL && strcmp(paths[file], name) == 0) { free(paths[file]); paths[file] = NULL; }
  }
  pthread_mutex_unlock(&guard);
  errno = code;
  return result;
}

int rename(const char *from, const char *to) {
  REAL(int, "rename", const char *, const char *);
  const char *name = inside(from), *other = inside(to);
  if (name == NULL || other == NULL) return real(from, to);
  pthread_mutex_lock(&guard);
  int result = fails('R') ? -1 : real(from, to);
  int code = errno;
  if (result == 0) {
    note('R', name, 0, other, strlen(other));
    for (int file = 0; file < FILES; file += 1)
      if (paths[file] != NULL && strcmp(paths[file], name) == 0) { free(paths[file]); paths[file] = strdup(other); }
  }
  pthread_mutex_unlock(&guard);
  errno = code;
  return result;
}

/* Preloaded into a process: writes every change of a file below RECORD_FOLDER into RECORD_LOG, in order, with its bytes.
   A record: kind (1 byte), length of the path and of a second path (4 + 4), offset (8), length of the data (8), then all
   three. Kinds: W write, T truncate (offset = new length), S sync of a file, D sync of a folder, R rename, U unlink. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int record_fd = -1;
static const char *folder;

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite64)(int, const void *, size_t, off64_t);
static int (*real_ftruncate64)(int, off64_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_rename)(const char *, const char *);
static int (*real_unlink)(const char *);

__attribute__((constructor)) static void start(void) {
  real_write = dlsym(RTLD_NEXT, "write");
  real_pwrite64 = dlsym(RTLD_NEXT, "pwrite64");
  real_ftruncate64 = dlsym(RTLD_NEXT, "ftruncate64");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_rename = dlsym(RTLD_NEXT, "rename");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  folder = getenv("RECORD_FOLDER");
  const char *log = getenv("RECORD_LOG");
  if (folder && log) record_fd = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int watched(const char *path) { return record_fd >= 0 && strncmp(path, folder, strlen(folder)) == 0; }

static int path_of(int fd, char *path, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, size - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return watched(path);
}

static void put(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    ssize_t written = real_write(record_fd, at, length);
    if (written <= 0) abort();
    at += written;
    length -= (size_t)written;
  }
}

static void record(char kind, const char *path, const char *second, int64_t offset, const void *data, int64_t length) {
  uint32_t lengths[2] = {(uint32_t)strlen(path), (uint32_t)strlen(second)};
  int64_t numbers[2] = {offset, length};
  put(&kind, 1);
  put(lengths, sizeof lengths);
  put(numbers, sizeof numbers);
  put(path, lengths[0]);
  put(second, lengths[1]);
  if (length > 0) put(data, (size_t)length);
}

/* The act and its record are one step: the order in the log is the order on the disk. */
#define TOGETHER(result, act, note)      \
  pthread_mutex_lock(&lock);             \
  result = act;                          \
  if (result >= 0) { note; }             \
  pthread_mutex_unlock(&lock);           \
  return result;

ssize_t write(int fd, const void *data, size_t length) {
  char path[4096];
  if (record_fd < 0 || fd == record_fd || !path_of(fd, path, sizeof path)) return real_write(fd, data, length);
  ssize_t result;
  off64_t at = lseek64(fd, 0, SEEK_CUR);
  TOGETHER(result, real_write(fd, data, length), record('W', path, "", at, data, result))
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) {
  char path[4096];
  if (!path_of(fd, path, sizeof path)) return real_pwrite64(fd, data, length, at);
  ssize_t result;
  TOGETHER(result, real_pwrite64(fd, data, length, at), record('W', path, "", at, data, result))
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t at) { return pwrite64(fd, data, length, at); }

int ftruncate64(int fd, off64_t length) {
  char path[4096];
  if (!path_of(fd, path, sizeof path)) return real_ftruncate64(fd, length);
  int result;
  TOGETHER(result, real_ftruncate64(fd, length), record('T', path, "", length, "", 0))
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int synced(int fd, int (*real)(int)) {
  char path[4096];
  if (!path_of(fd, path, sizeof path)) return real(fd);
  struct stat about;
  char kind = fstat(fd, &about) == 0 && S_ISDIR(about.st_mode) ? 'D' : 'S';
  int result;
  TOGETHER(result, real(fd), record(kind, path, "", 0, "", 0))
}
int fsync(int fd) { return synced(fd, real_fsync); }
int fdatasync(int fd) { return synced(fd, real_fdatasync); }

int rename(const char *from, const char *to) {
  if (!watched(from) && !watched(to)) return real_rename(from, to);
  int result;
  TOGETHER(result, real_rename(from, to), record('R', from, to, 0, "", 0))
}

int unlink(const char *path) {
  if (!watched(path)) return real_unlink(path);
  int result;
  TOGETHER(result, real_unlink(path), record('U', path, "", 0, "", 0))
}

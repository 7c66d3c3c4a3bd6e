/*
 * A PKCS#11 driver in front of a real one that plays what SoftHSM cannot: a PIN that locks, a token pulled out, a slow
 * one, one that wants its PIN for every signature. FAULTS_DRIVER names the real driver; the file FAULTS_FILE is read
 * anew at every call and holds words, one a line: "removed", "devremoved", "signs=2" (pulled out after two signatures of
 * this process), "tries=3", "slow=800" (milliseconds), "hold" (a signature waits for the word to go), "everytime",
 * "lostkey", "rubbish", "lent" (somebody else is logged in).
 * Wrong PINs are counted in FAULTS_FILE.wrong, as a token counts them for every program.
 */
#include <pkcs11.h>

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LONGEST_PIN = 64, MILLISECOND = 1000 };

static CK_FUNCTION_LIST faulty;
static CK_FUNCTION_LIST_PTR real;
static CK_UTF8CHAR right_pin[LONGEST_PIN];
static CK_ULONG right_pin_length;
static int confirmed;
static int signed_here;

/* The number of a word, 1 for a word without one, 0 when it does not stand there. */
static int setting(const char *word) {
  char line[64];
  int value = 0;
  const size_t length = strlen(word);
  FILE *file = fopen(getenv("FAULTS_FILE"), "r");
  if (file == NULL) return 0;
  while (fgets(line, sizeof line, file) != NULL) {
    line[strcspn(line, "\r\n")] = 0;
    if (strncmp(line, word, length) != 0) continue;
    if (line[length] == 0) value = 1;
    if (line[length] == '=') value = atoi(line + length + 1);
  }
  fclose(file);
  return value;
}

static FILE *counter(const char *mode) {
  char path[4096];
  snprintf(path, sizeof path, "%s.wrong", getenv("FAULTS_FILE"));
  return fopen(path, mode);
}

static int wrong_pins(void) {
  int count = 0;
  FILE *file = counter("r");
  if (file == NULL) return 0;
  if (fscanf(file, "%d", &count) != 1) count = 0;
  fclose(file);
  return count;
}

static void remember_wrong_pins(int count) {
  FILE *file = counter("w");
  if (file == NULL) return;
  fprintf(file, "%d", count);
  fclose(file);
}

static CK_RV absence(void) {
  const int signs = setting("signs");
  if (signs == 0) signed_here = 0;
  if (setting("devremoved") || (signs > 0 && signed_here >= signs)) return CKR_DEVICE_REMOVED;
  return setting("removed") ? CKR_TOKEN_NOT_PRESENT : CKR_OK;
}

static CK_RV slot_list(CK_BBOOL present, CK_SLOT_ID_PTR slots, CK_ULONG_PTR count) {
  if (!present || absence() == CKR_OK) return real->C_GetSlotList(present, slots, count);
  *count = 0;
  return CKR_OK;
}

static CK_RV token_info(CK_SLOT_ID slot, CK_TOKEN_INFO_PTR info) {
  if (absence() != CKR_OK) return CKR_TOKEN_NOT_PRESENT;
  const CK_RV result = real->C_GetTokenInfo(slot, info);
  const int tries = setting("tries"), wrong = wrong_pins();
  if (result != CKR_OK || tries == 0) return result;
  info->flags &= ~(CK_FLAGS)(CKF_USER_PIN_COUNT_LOW | CKF_USER_PIN_FINAL_TRY | CKF_USER_PIN_LOCKED);
  if (wrong > 0) info->flags |= CKF_USER_PIN_COUNT_LOW;
  if (wrong == tries - 1) info->flags |= CKF_USER_PIN_FINAL_TRY;
  if (wrong >= tries) info->flags |= CKF_USER_PIN_LOCKED;
  return CKR_OK;
}

static CK_RV open_session(CK_SLOT_ID slot, CK_FLAGS flags, CK_VOID_PTR data, CK_NOTIFY notify,
                          CK_SESSION_HANDLE_PTR session) {
  if (absence() != CKR_OK) return CKR_TOKEN_NOT_PRESENT;
  return real->C_OpenSession(slot, flags, data, notify, session);
}

static CK_RV log_in(CK_SESSION_HANDLE session, CK_USER_TYPE user, CK_UTF8CHAR_PTR pin, CK_ULONG length) {
  static int lent_before;
  const int tries = setting("tries");
  if (absence() != CKR_OK) return absence();
  if (tries > 0 && wrong_pins() >= tries) return CKR_PIN_LOCKED;
  if (user == CKU_CONTEXT_SPECIFIC) {
    confirmed = length == right_pin_length && memcmp(pin, right_pin, length) == 0;
    return confirmed ? CKR_OK : CKR_PIN_INCORRECT;
  }
  if (setting("lent") && !lent_before) {
    lent_before = 1;
    return CKR_USER_ALREADY_LOGGED_IN;
  }
  const CK_RV result = real->C_Login(session, user, pin, length);
  if (tries > 0 && result == CKR_PIN_INCORRECT) remember_wrong_pins(wrong_pins() + 1);
  if (result != CKR_OK || length > LONGEST_PIN) return result;
  if (tries > 0) remember_wrong_pins(0);
  memcpy(right_pin, pin, length);
  right_pin_length = length;
  return CKR_OK;
}

static CK_RV log_out(CK_SESSION_HANDLE session) {
  return setting("lent") ? CKR_OK : real->C_Logout(session);
}

static CK_RV attribute_value(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE_PTR wanted,
                             CK_ULONG count) {
  const int ours = count == 1 && wanted->type == CKA_ALWAYS_AUTHENTICATE && setting("everytime");
  if (!ours) return real->C_GetAttributeValue(session, object, wanted, count);
  if (wanted->pValue != NULL_PTR) *(CK_BBOOL *)wanted->pValue = CK_TRUE;
  wanted->ulValueLen = sizeof(CK_BBOOL);
  return CKR_OK;
}

static CK_RV sign_init(CK_SESSION_HANDLE session, CK_MECHANISM_PTR mechanism, CK_OBJECT_HANDLE key) {
  confirmed = 0;
  if (absence() != CKR_OK) return absence();
  if (setting("lostkey")) return CKR_KEY_HANDLE_INVALID;
  return real->C_SignInit(session, mechanism, key);
}

static CK_RV sign(CK_SESSION_HANDLE session, CK_BYTE_PTR data, CK_ULONG length, CK_BYTE_PTR signature,
                  CK_ULONG_PTR signature_length) {
  if (absence() != CKR_OK) return absence();
  if (setting("everytime") && !confirmed) return CKR_USER_NOT_LOGGED_IN;
  usleep((useconds_t)setting("slow") * MILLISECOND);
  while (setting("hold")) usleep(5 * MILLISECOND);
  const CK_RV result = real->C_Sign(session, data, length, signature, signature_length);
  if (result == CKR_OK && signature != NULL_PTR) {
    signed_here++;
    if (setting("rubbish")) signature[0] ^= 1;
  }
  return result;
}

static CK_RV own_functions(CK_FUNCTION_LIST_PTR_PTR list) {
  *list = &faulty;
  return CKR_OK;
}

CK_RV C_GetFunctionList(CK_FUNCTION_LIST_PTR_PTR list) {
  void *driver = dlopen(getenv("FAULTS_DRIVER"), RTLD_NOW);
  if (driver == NULL) return CKR_GENERAL_ERROR;
  const CK_C_GetFunctionList functions = (CK_C_GetFunctionList)dlsym(driver, "C_GetFunctionList");
  const CK_RV result = functions(&real);
  if (result != CKR_OK) return result;
  faulty = *real;
  faulty.C_GetFunctionList = own_functions;
  faulty.C_GetSlotList = slot_list;
  faulty.C_GetTokenInfo = token_info;
  faulty.C_OpenSession = open_session;
  faulty.C_Login = log_in;
  faulty.C_Logout = log_out;
  faulty.C_GetAttributeValue = attribute_value;
  faulty.C_SignInit = sign_init;
  faulty.C_Sign = sign;
  *list = &faulty;
  return CKR_OK;
}

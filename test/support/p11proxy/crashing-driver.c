/* A driver whose vendor never saw this computer: it loads, and takes the process with it when it is initialised. */
#include <pkcs11.h>

#include <stdlib.h>

static CK_FUNCTION_LIST functions;

static CK_RV initialize(CK_VOID_PTR arguments) {
  (void)arguments;
  abort();
}

CK_RV C_GetFunctionList(CK_FUNCTION_LIST_PTR_PTR list) {
  functions.version.major = 2;
  functions.version.minor = 40;
  functions.C_Initialize = initialize;
  *list = &functions;
  return CKR_OK;
}

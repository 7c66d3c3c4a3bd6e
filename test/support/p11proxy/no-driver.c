/* A library that is no PKCS#11 driver. */
int answer(void) { return 42; }

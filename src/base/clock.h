/* clock.h - how long something takes; never what time it is. */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

/* Milliseconds since some moment, the same one for the whole run. */
uint64_t clock_ms(void);

#endif

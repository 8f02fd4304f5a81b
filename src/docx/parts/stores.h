/* stores.h - where data-bound controls get their texts from (17.5.2.6). */
#ifndef DOCX_STORES_H
#define DOCX_STORES_H

#include "docx/parts/trees.h"

/* The core properties are a store whose id is known to all. */
#define STORE_CORE STR("{6C3C8BC8-F283-45AE-878A-BAB7291924A1}")

/* Add to TREES the custom XML of the main document MAIN_PART (22.5) and the
 * core properties, where one of the TREES may hold a bound control. */
void stores_read(struct arena *, struct package *, const struct part *main_part,
		 struct trees *);

#endif

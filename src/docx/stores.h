/* stores.h - where data-bound controls get their texts from (17.5.2.6). */
#ifndef DOCX_STORES_H
#define DOCX_STORES_H

#include "docx/trees.h"

/* The core properties are a store whose id is known to all. */
#define STORE_CORE STR("{6C3C8BC8-F283-45AE-878A-BAB7291924A1}")

/* Add to TREES the custom XML of the main document MAIN_PART (22.5) and the core
 * properties, where one of the TREES may hold a bound control. */
void stores_read(struct arena *, struct package *, const struct part *main_part,
		 struct trees *);

/* Let what each bound control of TREES shows be in its store too, or Word would
 * show what was there before.  A control that shows the field of an item, or
 * that shares its node with another question, is bound no longer.  Without an
 * answer the node is empty, or with KEEPS_MISSING as it was. */
void stores_bind(struct arena *, struct trees *, bool keeps_missing);

#endif

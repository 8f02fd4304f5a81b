/* pictures.h - the files that answers name. */
#ifndef CLI_PICTURES_H
#define CLI_PICTURES_H

#include "form/model/record.h"

/* Read the pictures of RECORD, the answers of the file PATH ("-" for standard
 * input), into its items.  Paths are seen from the folder of PATH, for standard
 * input from the working folder; those that the form gives as defaults, from
 * the form's.  Files with the same bytes are one image.  What cannot be read
 * or is no picture is a fault at its answer. */
void pictures_read(struct arena *, const struct record *, const char *path,
		   struct faults *);

#endif

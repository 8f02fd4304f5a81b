/* json.h - members of an object, one after the other. */
#ifndef CLI_JSON_H
#define CLI_JSON_H

#include "base/buf.h"

/* A comma where one is needed, and the NAME of a member. */
void json_name(struct buf *, struct str name);

/* TEXT as a string. */
void json_string(struct buf *, struct str text);

/* Whole members.  An empty TEXT and a NUMBER of 0 are left out. */
void json_text(struct buf *, struct str name, struct str text);
void json_number(struct buf *, struct str name, size_t number);
void json_flag(struct buf *, struct str name, bool flag);

#endif

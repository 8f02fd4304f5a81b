/* run.h - what the commands do.  Each tells by itself what is wrong. */
#ifndef CLI_RUN_H
#define CLI_RUN_H

#include "cli/options/cli.h"

/* Do what the command line says. */
void run_command(struct cli *);

void run_fill(struct cli *);
void run_check(struct cli *);
void run_new(struct cli *);
void run_keys(struct cli *);
void run_form(struct cli *);
void run_blank(struct cli *);
void run_extract(struct cli *);
void run_verify(struct cli *);
void run_collect(struct cli *);

#endif

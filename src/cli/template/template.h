/* template.h - the template and the form that a command works with. */
#ifndef CLI_TEMPLATE_H
#define CLI_TEMPLATE_H

#include "cli/options/cli.h"
#include "docx/compile/frozen.h"
#include "docx/compile/inventory.h"

/* DOCX and FORM are what people call the two files, for messages; the paths are
 * NULL where they are not files.  FORM's text is empty where there is no form.
 * FROZEN is set where both are built in.  OWN_FORM is what form_free must
 * release, if set.  Set before loading, INVENTORY gets the slots, IS_FORMLESS
 * overlooks the form of a file, and reports of one that IS_FLAT have no
 * controls but the template's; one that IS_BLANK is a form to be filled in,
 * unprotected where it IS_OPEN; one that IS_ONLY_CHECKED makes no reports; NAME
 * is a built-in template to use in place of what -t names, and of one that
 * ASKS_ONLY nothing but the form is read; WANTS_FORM leaves COMPILED unset if
 * there is a form, be it that of --form.  BASE has the answers of a report that
 * is a template again, else NULL. */
struct loaded {
	struct source docx, form;
	const char *docx_path, *form_path;
	const struct frozen *frozen;
	struct form *own_form;
	struct compiled *compiled;
	struct inventory *inventory;
	bool is_formless, is_flat, is_blank, is_open, asks_only, wants_form;
	bool is_only_checked;
	const char *name;
	const struct answers *base;
	struct str builtin; /* its name */
};

/* Load what -t and --form name, by default a built-in template, into LOADED,
 * which is zeroed otherwise; the form of a file NAME.docx is NAME.form beside
 * it, if there is one.  What is wrong is told, with --annotate in a copy of the
 * template, too; returns whether nothing was; OWN_FORM is set if nothing is
 * wrong with that.  loaded_free in both cases. */
bool template_load(struct cli *, struct loaded *);
void loaded_free(struct loaded *);

/* The form that was given, or that the tags of the template ask for. */
const struct form *loaded_form(const struct loaded *);

#endif

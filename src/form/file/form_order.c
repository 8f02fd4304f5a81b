/* form_order.c - expressions that speak of what is calculated later. */
#include "form/file/form_order.h"

/* Where a field stands in the order: at the top level, and from 1 in the list
 * there, whose own place is 0. */
struct rank {
	size_t top, inner;
};

struct order {
	const struct form *form;
	struct faults *faults;
	const struct xpath *xpath;
	struct rank own;
};

static bool
names(const struct xpath *xpath, struct str key)
{
	for (size_t i = 0; i < xpath->nnames; i++)
		if (str_eq(xpath->names[i], key))
			return true;
	return false;
}

static void
check_field(const struct order *order, const struct field *field,
	    struct rank rank)
{
	struct rank own = order->own;
	bool is_later = rank.top > own.top ||
			(rank.top == own.top && rank.inner >= own.inner);

	if (is_later && (field->value || field->ndefaults) &&
	    names(order->xpath, field->key))
		fault(order->faults, MSG_FORM_LATER, order->xpath->at,
		      field->key);
}

/* A field of a list is named together with the list, from outside it; from
 * inside alone, since with it the records before are meant. */
static bool
reaches_into(const struct order *order, size_t top)
{
	bool is_inside = order->own.inner && order->own.top == top;

	return names(order->xpath, order->form->fields.list[top].key) !=
	       is_inside;
}

static void
check_xpath(const struct order *order)
{
	const struct fields *top = &order->form->fields;

	for (size_t i = 0; order->xpath && i < top->count; i++) {
		const struct fields *inner = &top->list[i].fields;

		check_field(order, &top->list[i], (struct rank){ i, 0 });
		for (size_t j = 0; reaches_into(order, i) && j < inner->count;
		     j++)
			check_field(order, &inner->list[j],
				    (struct rank){ i, j + 1 });
	}
}

static void
check_expressions(struct order *order, const struct field *field,
		  struct rank own)
{
	order->own = own;
	order->xpath = field->when;
	check_xpath(order);
	order->xpath = field->value;
	check_xpath(order);
}

void
form_order_check(const struct form *form, struct faults *faults)
{
	struct order order = { .form = form, .faults = faults };

	for (size_t i = 0; i < form->fields.count; i++) {
		const struct field *field = &form->fields.list[i];

		check_expressions(&order, field, (struct rank){ i, 0 });
		for (size_t j = 0; j < field->fields.count; j++)
			check_expressions(&order, &field->fields.list[j],
					  (struct rank){ i, j + 1 });
	}
}

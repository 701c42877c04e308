/* SPDX-License-Identifier: GPL-2.0-only */
/* What states take of the machine, and the users who answer for it. */
#ifndef LUNATIK_ACCOUNT_H
#define LUNATIK_ACCOUNT_H

#include <linux/atomic.h>
#include <linux/types.h>
#include <linux/uidgid.h>

struct lunatik_user;

/**
 * struct lunatik_payer - who is to answer for a state
 * @uid: the user
 * @owner: the owner of the outermost user namespace that the user lives in, who
 *	answers too; INVALID_UID in the initial one
 * @privileged: no limit of a user's applies, and the reserves are open
 */
struct lunatik_payer {
	kuid_t uid;
	kuid_t owner;
	bool privileged;
};

/**
 * struct lunatik_account - what one state takes
 * @user: who answers for it, with a reference
 * @privileged: as in struct lunatik_payer
 * @refused: why memory was refused most recently: -EDQUOT, -ENOSPC or -ENOMEM
 * @taken: bytes that it takes of the machine
 * @granted: bytes that the sums count for it, whole pages; hardly more than
 *	@taken, so that most changes of @taken touch no memory that others share
 */
struct lunatik_account {
	struct lunatik_user *user;
	bool privileged;
	int refused;
	atomic_long_t taken;
	atomic_long_t granted;
};

int lunatik_account_open(struct lunatik_account *a, const struct lunatik_payer *payer, size_t size);
void lunatik_account_retire(struct lunatik_account *a);
void lunatik_account_close(struct lunatik_account *a, size_t size);

bool lunatik_account_charge(struct lunatik_account *a, size_t size, size_t max);
void lunatik_account_force(struct lunatik_account *a, size_t size);
void lunatik_account_uncharge(struct lunatik_account *a, size_t size);

static inline size_t lunatik_account_taken(const struct lunatik_account *a)
{
	return atomic_long_read(&a->taken);
}

/**
 * struct lunatik_usage - what there is of something, and how much there may be
 * @now: what there is
 * @max: the limit
 * @reserved: the part of it that is for those with CAP_SYS_RESOURCE
 */
struct lunatik_usage {
	unsigned long now;
	unsigned long max;
	unsigned long reserved;
};

struct lunatik_usage lunatik_account_memory(void);
struct lunatik_usage lunatik_account_states(void);
void lunatik_account_ofuser(const struct lunatik_payer *payer, struct lunatik_usage *states,
			    struct lunatik_usage *memory);

void lunatik_account_init(void);

#endif

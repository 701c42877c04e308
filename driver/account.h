/* SPDX-License-Identifier: GPL-2.0-only */
/* What states take of the machine, and the users who answer for it. */
#ifndef LUNATIK_ACCOUNT_H
#define LUNATIK_ACCOUNT_H

#include <linux/atomic.h>
#include <linux/percpu.h>
#include <linux/types.h>
#include <linux/uidgid.h>

struct lunatik_share;
struct lunatik_user;

/**
 * struct lunatik_payer - who is to answer for a state
 * @uid: the user
 * @owner: the owner of the outermost user namespace that the user lives in. The
 *	owner answers too. INVALID_UID in the initial namespace
 * @privileged: the limits of a user do not apply, and the state may use the
 *	reserves
 */
struct lunatik_payer {
	kuid_t uid;
	kuid_t owner;
	bool privileged;
};

/**
 * struct lunatik_account - what one state takes
 * @user: who answers for it, with a reference. Set once, when the account opens
 * @privileged: as in struct lunatik_payer
 * @settled: the sums count no more than @taken, because the state is closed
 * @refused: why memory was refused most recently: -EDQUOT, -ENOSPC or -ENOMEM.
 *	Written without a lock, because it only explains a failure
 * @taken: bytes that it takes of the machine. Atomic, because buffers are
 *	charged by processes that do not own the state
 * @granted: bytes that the sums count for it, in whole pages. It is a little more
 *	than @taken, because most changes of @taken then touch no memory that
 *	CPUs share
 */
struct lunatik_account {
	struct lunatik_user *user;
	bool privileged;
	bool settled;
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
void lunatik_account_settle(struct lunatik_account *a);

int lunatik_account_addhooks(struct lunatik_account *a, unsigned int count);
void lunatik_account_subhooks(struct lunatik_account *a, unsigned int count);
struct lunatik_share __percpu *lunatik_account_share(struct lunatik_account *a);

static inline size_t lunatik_account_taken(const struct lunatik_account *a)
{
	return atomic_long_read(&a->taken);
}

/**
 * struct lunatik_usage - what there is of something, and how much there may be
 * @now: what there is
 * @max: the limit
 * @reserved: the part of @max that only CAP_SYS_RESOURCE can use
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

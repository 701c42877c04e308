/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Ids that stand for addresses.
 */
#ifndef LUAI_IDENTITY_H
#define LUAI_IDENTITY_H

/* A one-to-one image of an address that only the holder of the key can undo */
unsigned long long luai_idof(const unsigned int key[4], const void *p);

#endif

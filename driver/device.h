/* SPDX-License-Identifier: GPL-2.0-only */
/* /dev/lunatik, the control file. */
#ifndef LUNATIK_DEVICE_H
#define LUNATIK_DEVICE_H

int lunatik_device_init(void);
void lunatik_device_exit(void);

#endif

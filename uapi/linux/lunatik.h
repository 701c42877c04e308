/* SPDX-License-Identifier: GPL-2.0-only WITH Linux-syscall-note */
/*
 * Lunatik: named Lua states in the kernel. The ABI of /dev/lunatik.
 *
 * There are two kinds of files. /dev/lunatik is the control file: it creates,
 * finds, lists and closes states. CREATE and LOOKUP hand out state files: each
 * stands for one state, runs code in it and reads its output.
 *
 * Rules that hold for every struct here:
 *  - the caller fills it with zeros before it sets what it needs, because unknown
 *    flags and padding that is not zero are EINVAL;
 *  - it may grow at its end. The kernel takes the size from the command
 *    (_IOC_SIZE). What a shorter struct lacks counts as zero; what a longer one
 *    has beyond the kernel's must be zero, else E2BIG. So the structs and the
 *    commands must come from the same version of this header;
 *  - pointers are __u64 (cast from uintptr_t), the same for 32-bit programs;
 *  - sizes are in bytes, times in nanoseconds.
 * With any error nothing has changed and nothing was written, unless the
 * command says otherwise.
 */
#ifndef _UAPI_LINUX_LUNATIK_H
#define _UAPI_LINUX_LUNATIK_H

#include <linux/ioctl.h>
#include <linux/types.h>

/* Goes up when something here changes its meaning. Additions set a bit in features instead. */
#define LUNATIK_ABI_VERSION	2

/*
 * A state's name: 1 to 63 bytes and a NUL. No '/', no control characters
 * (bytes below 0x20, 0x7f). What follows the NUL is ignored.
 */
#define LUNATIK_NAME_MAXSIZE	64

/* A chunk's name, the NUL not counted. */
#define LUNATIK_CHUNKNAME_MAXLEN	255

/* The names of a function and of a module, the NUL not counted. */
#define LUNATIK_FUNCTION_MAXLEN		127
#define LUNATIK_MODULE_MAXLEN		127

/* The smallest cap of a state, because its libraries and a small script need this much. */
#define LUNATIK_MAXALLOC_MIN	(64 * 1024)

/* In place of a time: no limit. */
#define LUNATIK_TIMEOUT_NONE	(~(__u64)0)

/* What a state file allows, and what the permission bits of a state grant. */
#define LUNATIK_ACCESS_READ	(1 << 0)	/* STAT, read, poll */
#define LUNATIK_ACCESS_WRITE	(1 << 1)	/* RUN, CALL, LOAD, RESULT, INTERRUPT */

/* ------------------------------------------------------------------------ */
/* Commands of the control file                                             */
/* ------------------------------------------------------------------------ */

/**
 * struct lunatik_info - LUNATIK_IOC_INFO: what this module is and allows
 * @abi_version: LUNATIK_ABI_VERSION of the module
 * @lua_version: the release of Lua as a number: 50409 is 5.4.9
 * @features: bits of LUNATIK_FEATURE_*, one for each addition to this ABI
 * @maxalloc_min: the smallest cap of a state, bytes
 * @maxalloc_max: the largest cap the caller may ask for, bytes
 * @maxalloc_default: the cap of a state made with none given, bytes
 * @timeout_default: the deadline of a run in a state made with none given, ns,
 *	or LUNATIK_TIMEOUT_NONE
 * @chunk_max: the longest chunk, bytes
 * @states_max: the most states in all, @states_reserved included
 * @states: states there are now
 * @user_states_max: the most states of one unprivileged user
 * @user_states: states that the caller's user has now
 * @memory_max: memory that all states together may take, bytes,
 *	@memory_reserved of it included
 * @memory: memory that they take now, bytes
 * @memory_reserved: the part of @memory_max that only states made with
 *	CAP_SYS_RESOURCE can use, bytes
 * @user_memory_max: memory that the states of one unprivileged user may take,
 *	bytes
 * @user_memory: memory that those of the caller's user take now, bytes
 * @states_reserved: the part of @states_max that only CAP_SYS_RESOURCE can use
 * @__pad: zero
 *
 * The user here is the one that makes the state. The states of all users of a user
 * namespace count for the owner of the outermost one too, because that user could
 * otherwise have the limits of many.
 * All fields are outputs. Errors: EFAULT, E2BIG.
 */
struct lunatik_info {
	__u32 abi_version;
	__u32 lua_version;
	__u64 features;
	__u64 maxalloc_min;
	__u64 maxalloc_max;
	__u64 maxalloc_default;
	__u64 timeout_default;
	__u64 chunk_max;
	__u32 states_max;
	__u32 states;
	__u32 user_states_max;
	__u32 user_states;
	__u64 memory_max;
	__u64 memory;
	__u64 memory_reserved;
	__u64 user_memory_max;
	__u64 user_memory;
	__u32 states_reserved;
	__u32 __pad;
};

#define LUNATIK_FEATURE_CALL	(1 << 0)	/* LUNATIK_IOC_CALL */
#define LUNATIK_FEATURE_LOAD	(1 << 1)	/* LUNATIK_IOC_LOAD */

/**
 * struct lunatik_create - LUNATIK_IOC_CREATE: make a state
 * @name: its name
 * @maxalloc: its cap, bytes, from maxalloc_min to maxalloc_max; 0: the default
 * @timeout: the deadline of each run, ns; 0: the default;
 *	LUNATIK_TIMEOUT_NONE: none
 * @flags: bits of LUNATIK_CREATE_*
 * @mode: permission bits as of a file, read and write only (0666 at the most);
 *	0: 0600
 * @__pad: zero
 *
 * Returns a new file descriptor (O_CLOEXEC) with both kinds of access.
 * The state belongs to the caller's file-system uid and gid. It lives until it
 * is closed by name or the module is removed, even if no file is open on it.
 * Errors: EEXIST the name is taken, EINVAL bad name, flag, mode, padding or a
 * cap below the minimum, EPERM a cap above what the caller may ask for,
 * EDQUOT the caller's user has reached its limit of states or memory, ENOSPC all
 * users together have reached theirs (see struct lunatik_info), EINTR a signal
 * came first (with SA_RESTART the kernel makes the call again),
 * ENOMEM, EMFILE, EFAULT, E2BIG.
 */
struct lunatik_create {
	__u8  name[LUNATIK_NAME_MAXSIZE];
	__u64 maxalloc;
	__u64 timeout;
	__u32 flags;
	__u16 mode;
	__u16 __pad;
};

/* This file reads only the output of its own runs. */
#define LUNATIK_CREATE_OWN_OUTPUT	(1 << 0)

/**
 * struct lunatik_lookup - LUNATIK_IOC_LOOKUP: find a state
 * @name: its name
 * @access: bits of LUNATIK_ACCESS_*; none: a file for LUNATIK_IOC_SET and
 *	nothing else, which only the state's user (or CAP_FOWNER) can open,
 *	whatever the mode
 * @flags: bits of LUNATIK_LOOKUP_*
 * @uid: with LUNATIK_LOOKUP_OWNER: the user it has to belong to, in the
 *	caller's user namespace; else zero
 * @__pad: zero
 *
 * Returns a new file descriptor (O_CLOEXEC).
 * A name belongs to the first caller that creates it. So a program that trusts a
 * state which it has not made should say whose the state has to be.
 * Errors: ENOENT, EACCES the mode bits say no, EPERM it does not belong to
 * @uid, or no access was asked for a state that belongs to another user, EINVAL
 * bad name, access, flag, padding or user, ENOMEM, EMFILE, EFAULT, E2BIG.
 */
struct lunatik_lookup {
	__u8  name[LUNATIK_NAME_MAXSIZE];
	__u32 access;
	__u32 flags;
	__u32 uid;
	__u32 __pad;
};

/* This file reads only the output of its own runs. */
#define LUNATIK_LOOKUP_OWN_OUTPUT	(1 << 0)
/* Only if the state belongs to the user @uid. */
#define LUNATIK_LOOKUP_OWNER		(1 << 1)

/**
 * struct lunatik_close - LUNATIK_IOC_CLOSE: close a state by its name
 * @name: its name
 * @flags: bits of LUNATIK_CLOSE_*
 * @__pad: zero
 *
 * When it returns 0 the name is free and the state's memory is given back.
 * Files that are open on the state fail with ENODEV from then on. Until all of them
 * are closed, about 2 KiB that are left of it count against its user, and so do chunks
 * and results that a task is about to copy. The caller needs write access, or owns the
 * state, whatever its mode (or has CAP_FOWNER).
 * Errors: ENOENT, EBUSY a run is in progress (without FORCE), EACCES, EINVAL,
 * EPERM the state has hooks that do what the caller may not (see RUN),
 * EINTR a fatal signal came while it waited for the run to end (with FORCE:
 * the run was stopped, the state is still there), EFAULT, E2BIG.
 */
struct lunatik_close {
	__u8  name[LUNATIK_NAME_MAXSIZE];
	__u32 flags;
	__u32 __pad;
};

/*
 * Interrupt the run in progress and wait for its end. It ends as soon as its process
 * gets a processor, as it ends at its deadline: for one of a lower class, or of a
 * control group that has used up its time, that can take long.
 */
#define LUNATIK_CLOSE_FORCE	(1 << 0)

/**
 * struct lunatik_list_entry - one state in a list
 * @name: its name, NUL-terminated
 * @id: a number that no other state has or will have
 * @curralloc: memory that Lua holds in it now, bytes
 * @maxalloc: its cap, bytes
 * @uid: the user it belongs to, in the caller's user namespace
 * @gid: the group likewise
 * @users: references to it: open state files and kernel users
 * @mode: permission bits
 * @__pad: zero
 * @footprint: as in struct lunatik_stat
 */
struct lunatik_list_entry {
	__u8  name[LUNATIK_NAME_MAXSIZE];
	__u64 id;
	__u64 curralloc;
	__u64 maxalloc;
	__u32 uid;
	__u32 gid;
	__u32 users;
	__u16 mode;
	__u16 __pad;
	__u64 footprint;
};

/**
 * struct lunatik_list - LUNATIK_IOC_LIST: the states the caller may read
 * @cursor: in: 0 to begin, then what the last call left here; out: where to
 *	go on
 * @entries: pointer to an array of struct lunatik_list_entry
 * @count: in: how many entries the array has room for, at least 1; out: how
 *	many were written; 0: there are no more
 * @entry_size: in: sizeof(struct lunatik_list_entry) as the caller has it
 *	(at least 104, at most 4096); what it has beyond the kernel's is zeroed
 * @flags: none yet
 * @__pad: zero
 *
 * The order is that of creation. A state that exists from the first call to
 * the last is listed once; one made or closed in between once or not at all.
 * Errors: EINVAL, EFAULT (some entries may have been written), E2BIG, EINTR.
 */
struct lunatik_list {
	__u64 cursor;
	__u64 entries;
	__u32 count;
	__u32 entry_size;
	__u32 flags;
	__u32 __pad;
};

#define LUNATIK_LIST_ENTRY_SIZE_VER0	104

/* ------------------------------------------------------------------------ */
/* Commands of a state file                                                 */
/* ------------------------------------------------------------------------ */

/* How a run ended. With any status but OK its result is a map that describes the error. */
enum lunatik_status {
	LUNATIK_STATUS_OK		= 0,
	LUNATIK_STATUS_SYNTAX		= 1,	/* the chunk did not compile */
	LUNATIK_STATUS_RUNTIME		= 2,	/* an error was raised */
	LUNATIK_STATUS_MEMORY		= 3,	/* "not enough memory" was raised */
	LUNATIK_STATUS_DEADLINE		= 4,	/* its time was up */
	LUNATIK_STATUS_INTERRUPTED	= 5,	/* stopped by another */
	LUNATIK_STATUS_ERRERR		= 6	/* an error in the handling of an error */
};

/**
 * struct lunatik_run - LUNATIK_IOC_RUN: execute a chunk
 * @chunk: pointer to Lua source text
 * @chunk_len: its length, bytes, at most chunk_max; 0 is the empty chunk
 * @chunkname: pointer to what messages call it, as for load(): "@FILE",
 *	"=NAME" or else the text itself; no NUL in it; 0: "=chunk"
 * @args: pointer to its arguments ("..."): one MessagePack array; ignored
 *	when @args_len is 0
 * @args_len: bytes, at most chunk_max; 0: no arguments
 * @result: pointer to where the results go: one MessagePack array when @status
 *	is OK, else one map, with the keys below
 * @result_len: in: room, bytes; out: the size of the results. When that is
 *	more than the room nothing is written to @result, and
 *	LUNATIK_IOC_RESULT fetches it
 * @timeout: the deadline of this run, ns from when its turn comes; 0: that of
 *	the state; LUNATIK_TIMEOUT_NONE: none. More than the state's is for the
 *	user it belongs to (or CAP_FOWNER). If the state's has become shorter when
 *	the turn comes, a run of another user has the shorter one
 * @wait: how long to wait for the turn, ns; 0: as long as it takes
 * @chunkname_len: bytes, at most LUNATIK_CHUNKNAME_MAXLEN
 * @flags: bits of LUNATIK_RUN_*
 * @status: out: enum lunatik_status
 * @__pad: zero
 *
 * The result of a run that did not end OK is a map with strings as keys:
 *	"message"	a string: the error's, up to a NUL in it. Of an object it is
 *			what __tostring gives, or if that fails the reason
 *	"traceback"	a string, if there was room for one; not with SYNTAX
 *	"value"		with RUNTIME: the error object, as results are encoded;
 *			missing when it has no encoding, or no room for it
 * A __close that the error passes gets the message with the traceback, as it does
 * under the lua program. When it raises that again, the error stays what it was.
 *
 * Returns 0 when the run had an outcome, whatever @status it is. Runs in one state
 * take turns: at least once a millisecond it is that of the one who waits
 * longest, unless a run takes longer; in between, of whoever comes.
 * MessagePack here: nil, booleans, integers, strings (str and bin), arrays,
 * maps. A float or an extension in @args is EINVAL. What has no value
 * (function, thread, userdata) goes out as extension type 1 with what
 * tostring() gives. A table that is exactly 1..n goes out as an array, an
 * empty one too, any other as a map. Tables may be nested 31 deep.
 *
 * A signal ends the run if it would kill the process or has a handler, and the
 * call fails with EINTR. A freezer ends it too, when the machine is suspended or
 * the control group is frozen. What the run did until then is not undone. A stop
 * (SIGSTOP; SIGTSTP, SIGTTIN and SIGTTOU without a handler; a debugger) takes
 * effect when the run is over, and SIGCONT cancels it. A print that waits for its
 * reader goes on waiting until the deadline. So a thread that reads for a run
 * should block signals, because a stop of that thread alone would stop the run.
 *
 * A run may hook functions of the script on events of the kernel, such as packets.
 * They answer from the end of the run on, if its @status is OK. The state has taken
 * all memory up to its cap then, and a run in it has a millisecond at the most.
 * Hooks need capabilities: CAP_NET_ADMIN for packets. Who lacks one, or uses a file
 * that was opened by who lacked it, cannot use the state either.
 *
 * Errors: EACCES the file has no write access, or PRINT_WAIT and it has no read
 * access, EPERM @timeout above the state's, which belongs to another user, or the
 * state has hooks that do what the caller may not, EINVAL bad flag, padding, chunk
 * name or arguments, or PRINT_WAIT in a state with hooks, EMSGSIZE @chunk_len or
 * @args_len above the limit or the state's cap or @chunkname_len above its
 * limit, EAGAIN NOWAIT and it is not this run's turn, ETIMEDOUT the turn did
 * not come within @wait, ENODEV the state was closed, EINTR a signal ended the
 * run, or the wait (with SA_RESTART and no @wait the kernel makes the call
 * again), ENOMEM no memory for the copy of the chunk and the arguments, which
 * count against the cap until the run is over, EFAULT, E2BIG. A bad @result is
 * EFAULT before anything runs. Only its first 4 KiB are checked then; if it is
 * bad beyond them the run has happened, and its results can still be fetched.
 */
struct lunatik_run {
	__u64 chunk;
	__u64 chunk_len;
	__u64 chunkname;
	__u64 args;
	__u64 args_len;
	__u64 result;
	__u64 result_len;
	__u64 timeout;
	__u64 wait;
	__u32 chunkname_len;
	__u32 flags;
	__u32 status;
	__u32 __pad;
};

/* EAGAIN at once rather than wait for the turn. */
#define LUNATIK_RUN_NOWAIT	(1 << 0)
/*
 * print() waits, so that it does not overwrite output that this file has not read
 * yet. Another thread has to read the file during the run, so it needs read access.
 */
#define LUNATIK_RUN_PRINT_WAIT	(1 << 1)
/*
 * Compile the chunk and do not call it. With OK the results are an empty array.
 * STAT counts the time, and neither a run nor an error. Finalizers that earlier
 * runs have left may be called, as in any run.
 */
#define LUNATIK_RUN_COMPILE_ONLY	(1 << 2)

/**
 * struct lunatik_call - LUNATIK_IOC_CALL: call a function that the state has
 * @function: pointer to its name: that of a global variable, and those of fields,
 *	with dots between them ("http.router.handle"). After a colon in place of the
 *	last dot it is a method, whose first argument is the object before the
 *	colon. No part is empty, and there is no NUL in it
 * @args: as for RUN
 * @args_len: as for RUN
 * @result: as for RUN
 * @result_len: as for RUN
 * @timeout: as for RUN
 * @wait: as for RUN
 * @function_len: bytes, at most LUNATIK_FUNCTION_MAXLEN
 * @flags: bits of LUNATIK_CALL_*
 * @status: out: enum lunatik_status, never SYNTAX
 * @__pad: zero
 *
 * All is as for RUN, but nothing is compiled. Fields are taken as by a script,
 * metamethods included. If a part of the name is missing, or what it names cannot
 * be called, that is an error of the run (RUNTIME), whose message names the part.
 * Errors: those of RUN; EINVAL also for a bad name, EMSGSIZE for a longer one.
 */
struct lunatik_call {
	__u64 function;
	__u64 args;
	__u64 args_len;
	__u64 result;
	__u64 result_len;
	__u64 timeout;
	__u64 wait;
	__u32 function_len;
	__u32 flags;
	__u32 status;
	__u32 __pad;
};

/* As LUNATIK_RUN_NOWAIT and LUNATIK_RUN_PRINT_WAIT. */
#define LUNATIK_CALL_NOWAIT	(1 << 0)
#define LUNATIK_CALL_PRINT_WAIT	(1 << 1)

/**
 * struct lunatik_load - LUNATIK_IOC_LOAD: give a state a module for require()
 * @module: pointer to its name, as scripts require it; no NUL in it
 * @chunk: pointer to Lua source text
 * @chunk_len: its length, bytes, at most chunk_max
 * @chunkname: as for RUN; 0: "=" and the name of the module
 * @result: as for RUN; with OK an empty array
 * @result_len: as for RUN
 * @timeout: as for RUN
 * @wait: as for RUN
 * @module_len: bytes, 1 to LUNATIK_MODULE_MAXLEN
 * @chunkname_len: as for RUN
 * @flags: bits of LUNATIK_LOAD_*
 * @status: out: enum lunatik_status
 *
 * The chunk is compiled at once, as the function package.preload[@module], and
 * called when a script requires the module for the first time. Whatever the name
 * had there before is replaced. A status other than OK, as for RUN, means that
 * nothing has changed. STAT counts the time, and neither a run nor an error.
 * Errors: those of RUN (but for PRINT_WAIT and arguments), EEXIST the module was
 * required already, EINVAL also for an empty name of a module or a NUL in it,
 * EMSGSIZE for a longer one.
 */
struct lunatik_load {
	__u64 module;
	__u64 chunk;
	__u64 chunk_len;
	__u64 chunkname;
	__u64 result;
	__u64 result_len;
	__u64 timeout;
	__u64 wait;
	__u32 module_len;
	__u32 chunkname_len;
	__u32 flags;
	__u32 status;
};

/* As LUNATIK_RUN_NOWAIT. */
#define LUNATIK_LOAD_NOWAIT	(1 << 0)
/*
 * Even if the module was required already: the next require() of its name calls the
 * new chunk. Scripts that have the old module keep it.
 */
#define LUNATIK_LOAD_REPLACE	(1 << 1)

/* The extension type of a value that has no encoding. */
#define LUNATIK_MSGPACK_EXT_OPAQUE	1

/**
 * struct lunatik_result - LUNATIK_IOC_RESULT: fetch results that did not fit
 * @result: pointer to where they go
 * @result_len: in: room, bytes; out: the size of the results. When that is
 *	more than the room nothing is written
 *
 * A file keeps the results of its last run until they have been copied out
 * whole, the file runs something else, or the state is closed. They count
 * against the cap of the state meanwhile.
 * Errors: ENODATA there are none, EACCES, ENODEV, EFAULT, E2BIG.
 */
struct lunatik_result {
	__u64 result;
	__u64 result_len;
};

/**
 * struct lunatik_stat - LUNATIK_IOC_STAT: the properties and the use of a state
 * @name: its name, NUL-terminated
 * @id: a number that no other state has or will have
 * @curralloc: memory that Lua holds in it now, bytes
 * @peakalloc: the most that Lua ever held, bytes
 * @maxalloc: its cap, bytes
 * @timeout: the deadline of a run, ns, or LUNATIK_TIMEOUT_NONE
 * @created: when it was made, ns since the Epoch
 * @runs: how many runs ended in it
 * @errors: how many of them ended other than OK
 * @runtime: time spent in runs, ns
 * @uid: the user it belongs to, in the caller's user namespace
 * @gid: the group likewise
 * @users: references to it: open state files and kernel users
 * @owner: the process that runs something in it now, as the caller's pid
 *	namespace numbers it; 0: none, or none that it can see
 * @flags: bits of LUNATIK_STAT_*
 * @mode: permission bits
 * @__pad: zero
 * @footprint: what it takes of the machine's memory now, bytes: the pages with what
 *	Lua holds, larger blocks as the kernel's allocators round them, the room for
 *	output once something was printed, results that wait in files, and chunks that
 *	wait for their turn. The cap bounds this sum, but for 24 KiB: a full state has
 *	16 KiB for chunks and results, and 8 KiB to compile a chunk that frees something
 * @running: how long the run in progress has taken, ns; 0: there is none
 *
 * Does not wait for a run in progress. All fields are outputs.
 * Errors: EACCES, ENODEV, EFAULT, E2BIG.
 */
struct lunatik_stat {
	__u8  name[LUNATIK_NAME_MAXSIZE];
	__u64 id;
	__u64 curralloc;
	__u64 peakalloc;
	__u64 maxalloc;
	__u64 timeout;
	__u64 created;
	__u64 runs;
	__u64 errors;
	__u64 runtime;
	__u32 uid;
	__u32 gid;
	__u32 users;
	__s32 owner;
	__u32 flags;
	__u16 mode;
	__u16 __pad;
	__u64 footprint;
	__u64 running;
};

/* Somebody, in user space or in the kernel, owns the state now. */
#define LUNATIK_STAT_BUSY	(1 << 0)

/**
 * struct lunatik_set - LUNATIK_IOC_SET: change a state
 * @maxalloc: its cap, bytes, as for LUNATIK_IOC_CREATE; 0: the default. In force
 *	at once, for a run in progress too. A state that takes more already loses
 *	nothing. Each later run may take 16 KiB more than the state took when the
 *	run began (but no more than 16 KiB above what it took at the SET), because
 *	a run needs some memory to free other memory. The room for output keeps
 *	the size that it got with the first print
 * @timeout: the deadline of each run from now on, ns; 0: the default;
 *	LUNATIK_TIMEOUT_NONE: none
 * @flags: bits of LUNATIK_SET_*: which of the fields count
 * @mode: permission bits, read and write only (0666 at the most); files that
 *	are open keep the access that they have
 * @__pad: zero
 *
 * With an error nothing has changed. Only the user that the state belongs to (or
 * CAP_FOWNER) may do this, on any file of the state, whatever access it has.
 * Errors: EPERM the state belongs to another user, or a cap above what the
 * caller may ask for, or it has hooks that do what the caller may not, EINVAL bad
 * flag, mode, padding or a cap below the minimum, ENODEV, EFAULT, E2BIG.
 */
struct lunatik_set {
	__u64 maxalloc;
	__u64 timeout;
	__u32 flags;
	__u16 mode;
	__u16 __pad;
};

#define LUNATIK_SET_MAXALLOC	(1 << 0)
#define LUNATIK_SET_TIMEOUT	(1 << 1)
#define LUNATIK_SET_MODE	(1 << 2)

/**
 * struct lunatik_interrupt - LUNATIK_IOC_INTERRUPT: stop the run in progress
 * @flags: none yet
 * @interrupted: out: 1, or 0 when there was no run
 *
 * The run ends soon, as LUNATIK_STATUS_INTERRUPTED. The call does not wait for
 * that, and does not affect the run that is next in turn. Needs write access.
 * Errors: EACCES, EPERM as for RUN, EINVAL, ENODEV, EFAULT, E2BIG.
 */
struct lunatik_interrupt {
	__u32 flags;
	__u32 interrupted;
};

/*
 * read() on a state file takes output: the bytes as they were printed. Each open
 * file has its own place in the output, and begins with what is printed after it
 * was opened. read() waits for output unless O_NONBLOCK is set (then EAGAIN, also
 * while another read of the same file is in progress). A reader that was too slow
 * gets EPIPE once, and then the oldest output that is left. After a close read()
 * is ENODEV. poll() gives EPOLLIN when there is output, and EPOLLHUP and EPOLLERR
 * when the state was closed.
 *
 * The first print takes the room for output: a sixteenth of the cap, but no more than
 * 64 KiB. Without memory for it print() raises "not enough memory", and warnings are
 * lost.
 */

#define LUNATIK_IOC_MAGIC	0xEC

#define LUNATIK_IOC_INFO	_IOR(LUNATIK_IOC_MAGIC, 0x00, struct lunatik_info)
#define LUNATIK_IOC_CREATE	_IOW(LUNATIK_IOC_MAGIC, 0x01, struct lunatik_create)
#define LUNATIK_IOC_LOOKUP	_IOW(LUNATIK_IOC_MAGIC, 0x02, struct lunatik_lookup)
#define LUNATIK_IOC_CLOSE	_IOW(LUNATIK_IOC_MAGIC, 0x03, struct lunatik_close)
#define LUNATIK_IOC_LIST	_IOWR(LUNATIK_IOC_MAGIC, 0x04, struct lunatik_list)

#define LUNATIK_IOC_RUN		_IOWR(LUNATIK_IOC_MAGIC, 0x40, struct lunatik_run)
#define LUNATIK_IOC_RESULT	_IOWR(LUNATIK_IOC_MAGIC, 0x41, struct lunatik_result)
#define LUNATIK_IOC_STAT	_IOR(LUNATIK_IOC_MAGIC, 0x42, struct lunatik_stat)
#define LUNATIK_IOC_SET		_IOW(LUNATIK_IOC_MAGIC, 0x43, struct lunatik_set)
#define LUNATIK_IOC_INTERRUPT	_IOWR(LUNATIK_IOC_MAGIC, 0x44, struct lunatik_interrupt)
#define LUNATIK_IOC_CALL	_IOWR(LUNATIK_IOC_MAGIC, 0x45, struct lunatik_call)
#define LUNATIK_IOC_LOAD	_IOWR(LUNATIK_IOC_MAGIC, 0x46, struct lunatik_load)

#endif /* _UAPI_LINUX_LUNATIK_H */

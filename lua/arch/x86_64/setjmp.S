/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * setjmp and longjmp for Lua's errors.
 *
 * jmp_buf: rbx, rbp, r12, r13, r14, r15, the stack pointer of the caller once
 * setjmp has returned, and the return address.
 */
#include <linux/linkage.h>
#include <linux/objtool.h>
#include <asm/nospec-branch.h>

SYM_FUNC_START(luai_setjmp)
	movq	%rbx, 0(%rdi)
	movq	%rbp, 8(%rdi)
	movq	%r12, 16(%rdi)
	movq	%r13, 24(%rdi)
	movq	%r14, 32(%rdi)
	movq	%r15, 40(%rdi)
	leaq	8(%rsp), %rax
	movq	%rax, 48(%rdi)
	movq	(%rsp), %rax
	movq	%rax, 56(%rdi)
	xorl	%eax, %eax
	RET
SYM_FUNC_END(luai_setjmp)

/*
 * It leaves by a return and not by an indirect jump, because then no landing pad
 * is needed after the call of setjmp, and the return thunk stays in use.
 *
 * KASAN marks the surroundings of variables in a frame, and a function removes its
 * marks when it returns. Functions that are jumped over do not return, so the
 * marks from this stack pointer to that of the target are removed here, by the
 * function that KASAN exports for variables of a variable size.
 */
SYM_FUNC_START(luai_longjmp)
#ifdef CONFIG_KASAN_STACK
	pushq	%rdi
	pushq	%rsi
	movq	48(%rdi), %rsi
	movq	%rsp, %rdi
	call	__asan_allocas_unpoison
	popq	%rsi
	popq	%rdi
#endif
	movl	%esi, %eax
	movq	0(%rdi), %rbx
	movq	8(%rdi), %rbp
	movq	16(%rdi), %r12
	movq	24(%rdi), %r13
	movq	32(%rdi), %r14
	movq	40(%rdi), %r15
	movq	48(%rdi), %rsp
	pushq	56(%rdi)
	RET
SYM_FUNC_END(luai_longjmp)

/* It changes stacks under the eyes of objtool. */
STACK_FRAME_NON_STANDARD luai_longjmp

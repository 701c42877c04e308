-- a source of ten megabytes of blanks and lines
-- status: ok
-- cap: 64M
-- timeout: 20000
return load((" \n"):rep(5 << 20) .. "return 'after'")()

-- one of these is the last word
-- status: runtime
-- message: table
error({})

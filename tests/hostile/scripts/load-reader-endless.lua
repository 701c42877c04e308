-- a reader that goes on with blanks
-- status: deadline
load(function() return " " end)

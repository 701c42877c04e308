-- nothing is the last word
-- status: runtime
-- message: nil
error()

-- as many as people write
-- status: ok
return (((((((((((((((1)))))))))))))))

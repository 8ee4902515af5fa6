-- @ largeobject-1
INSERT INTO lotest_stash_values (loid) SELECT lo_creat(42);
-- @ largeobject-2
UPDATE lotest_stash_values SET fd = lo_open(loid, CAST(x'20000' | x'40000' AS integer));
-- @ largeobject-3
SELECT lowrite(fd, '
I wandered lonely as a cloud
That floats on high o''er vales and hills,
When all at once I saw a crowd,
A host, of golden daffodils;
Beside the lake, beneath the trees,
Fluttering and dancing in the breeze.

Continuous as the stars that shine
And twinkle on the milky way,
They stretched in never-ending line
Along the margin of a bay:
Ten thousand saw I at a glance,
Tossing their heads in sprightly dance.

The waves beside them danced; but they
Out-did the sparkling waves in glee:
A poet could not but be gay,
In such a jocund company:
I gazed--and gazed--but little thought
What wealth the show to me had brought:

For oft, when on my couch I lie
In vacant or in pensive mood,
They flash upon that inward eye
Which is the bliss of solitude;
And then my heart with pleasure fills,
And dances with the daffodils.

         -- William Wordsworth
') FROM lotest_stash_values;
-- @ largeobject-4
SELECT lo_close(fd) FROM lotest_stash_values;
-- @ largeobject-5
SELECT lo_from_bytea(0, lo_get(loid)) AS newloid FROM lotest_stash_values;
-- @ largeobject-6
SELECT lo_lseek(fd, 104, 0) FROM lotest_stash_values;
-- @ largeobject-7
SELECT loread(fd, 28) FROM lotest_stash_values;
-- @ largeobject-8
SELECT lo_tell(fd) FROM lotest_stash_values;
-- @ largeobject-9
SELECT lo_open(loid, x'40000'::int) from lotest_stash_values;
-- @ largeobject-10
SELECT lo_truncate(fd, 11) FROM lotest_stash_values;
-- @ largeobject-11
SELECT lo_lseek64(fd, 4294967296, 0) FROM lotest_stash_values;
-- @ largeobject-12
SELECT lo_tell64(fd) FROM lotest_stash_values;
-- @ largeobject-13
SELECT lo_truncate64(fd, 5000000000) FROM lotest_stash_values;
-- @ largeobject-14
SELECT lo_unlink(loid) from lotest_stash_values;
-- @ largeobject-15
TRUNCATE lotest_stash_values;

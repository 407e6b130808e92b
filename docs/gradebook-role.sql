-- A role for teachers' computers: it may read and write rows of the gradebook, and nothing else. Run once, as whoever owns the
-- tables, in the database that holds them, after Lesart made them (connect once with the owner's name, or see gradebook.md).
-- Then give it to each login: grant lesart_teachers to "frau-berger";
create role lesart_teachers nologin;
revoke all on schema lesart from public;
grant usage on schema lesart to lesart_teachers;
grant select, insert, update, delete
  on lesart.classes, lesart.lessons, lesart.hand_ins, lesart.hand_in_contents, lesart.class_views
  to lesart_teachers;
grant select on lesart.gradebook_migrations to lesart_teachers;
-- On PostgreSQL 17 and later also this, so that what a teacher deletes is gone from the tables' files at once. Before, only
-- whoever owns the tables may see to that; the server tidies up after the others by itself, as a rule within minutes.
-- grant maintain on all tables in schema lesart to lesart_teachers;

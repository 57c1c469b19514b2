// Names are found by their keys on the entity (V0003); indexes on the facts that state them only made loading slower.
DROP INDEX name_text IF EXISTS;
DROP INDEX name_value IF EXISTS;

-- Two decisions of one day may be recorded in the same millisecond: which came later is then still known.
alter table area_code_decisions add column sequence bigserial not null;

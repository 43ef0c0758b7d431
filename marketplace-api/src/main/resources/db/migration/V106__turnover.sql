-- What is stored is what was sent, however small.
alter table organisation
  alter column turnover type numeric,
  alter column balance_sheet type numeric;

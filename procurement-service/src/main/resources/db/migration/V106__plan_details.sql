alter table procurement add column return_reason text;
alter table lot add column value_net numeric(18,2);

-- The kernel that every feature stands on, and the master data of the case.
CREATE TABLE company (
  id TEXT PRIMARY KEY,
  company_id TEXT NOT NULL,
  site_id TEXT NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  origin TEXT NOT NULL CHECK (origin IN ('desk', 'import', 'system')),
  custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
  created_at_ms INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  name_fa TEXT NOT NULL,
  name_en TEXT NOT NULL,
  national_id TEXT NOT NULL,
  economic_code TEXT NOT NULL,
  registration_no TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  address_fa TEXT NOT NULL,
  address_en TEXT NOT NULL,
  phone TEXT NOT NULL,
  iban TEXT NOT NULL,
  fiscal_memory_id TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE company_settings (
  id TEXT PRIMARY KEY,
  company_id TEXT NOT NULL,
  site_id TEXT NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  origin TEXT NOT NULL CHECK (origin IN ('desk', 'import', 'system')),
  custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
  created_at_ms INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  price_limit_percent TEXT NOT NULL,
  proforma_days_domestic INTEGER NOT NULL,
  proforma_days_export INTEGER NOT NULL,
  delivery_order_days INTEGER NOT NULL,
  duplicate_days INTEGER NOT NULL,
  rate_kind TEXT NOT NULL
) STRICT;

CREATE TABLE app_user (
  id TEXT PRIMARY KEY,
  company_id TEXT NOT NULL,
  site_id TEXT NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  origin TEXT NOT NULL CHECK (origin IN ('desk', 'import', 'system')),
  custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
  created_at_ms INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  username TEXT NOT NULL,
  name_fa TEXT NOT NULL,
  name_en TEXT NOT NULL,
  roles TEXT NOT NULL CHECK (json_valid(roles)),
  status TEXT NOT NULL CHECK (status IN ('active', 'inactive'))
) STRICT;
CREATE UNIQUE INDEX app_user_by_username ON app_user (username);

-- Secrets stand apart from the records that sync: no row of these three tables ever enters the outbox.
CREATE TABLE user_password (
  user_id TEXT PRIMARY KEY REFERENCES app_user (id),
  argon2id TEXT NOT NULL,
  must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
  set_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE session (
  token_sha256 TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES app_user (id),
  opened_at_ms INTEGER NOT NULL,
  seen_at_ms INTEGER NOT NULL,
  closed_at_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_user ON session (user_id, closed_at_ms);
CREATE TABLE sign_in_failure (
  id INTEGER PRIMARY KEY,
  username_norm TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX sign_in_failure_by_username ON sign_in_failure (username_norm, at_ms);

-- What must outlive a refusal: failed sign-ins, denied acts. Append only.
CREATE TABLE security_event (
  id INTEGER PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail))
) STRICT;
CREATE TRIGGER security_event_keeps BEFORE UPDATE ON security_event BEGIN SELECT RAISE(ABORT, 'security events are never changed'); END;
CREATE TRIGGER security_event_stays BEFORE DELETE ON security_event BEGIN SELECT RAISE(ABORT, 'security events are never deleted'); END;

CREATE TABLE audit_event (
  seq INTEGER PRIMARY KEY CHECK (seq >= 1),
  at_ms INTEGER NOT NULL,
  actor_id TEXT NOT NULL,
  command TEXT NOT NULL,
  command_id TEXT NOT NULL UNIQUE,
  subjects TEXT NOT NULL CHECK (json_valid(subjects)),
  input TEXT NOT NULL CHECK (json_valid(input)),
  output TEXT NOT NULL CHECK (json_valid(output)),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_event_keeps BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit events are never changed'); END;
CREATE TRIGGER audit_event_stays BEFORE DELETE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit events are never deleted'); END;
-- Finds the events of a record; derived from audit_event.subjects, which the chain covers.
CREATE TABLE audit_subject (
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES audit_event (seq),
  PRIMARY KEY (record_id, seq, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  command_id TEXT NOT NULL,
  table_name TEXT NOT NULL,
  record_id TEXT NOT NULL,
  rev INTEGER NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update')),
  record TEXT NOT NULL CHECK (json_valid(record)),
  at_ms INTEGER NOT NULL
) STRICT;

-- One open block per series, year and site; a central server may lease bounded blocks later.
CREATE TABLE series_block (
  series TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  site_id TEXT NOT NULL,
  first_number INTEGER NOT NULL CHECK (first_number >= 1),
  last_number INTEGER CHECK (last_number IS NULL OR last_number >= first_number),
  next_number INTEGER NOT NULL CHECK (next_number >= first_number),
  PRIMARY KEY (series, fiscal_year, site_id, first_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  company_id TEXT NOT NULL,
  site_id TEXT NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  origin TEXT NOT NULL CHECK (origin IN ('desk', 'import', 'system')),
  custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
  created_at_ms INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size_bytes INTEGER NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_by_sha256 ON attachment (sha256);
CREATE INDEX attachment_by_subject ON attachment (subject_id);

CREATE TABLE search_entry (
  rowid INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE search_words USING fts5 (body, content='', contentless_delete=1, tokenize='unicode61', prefix='2 3 4');
CREATE VIRTUAL TABLE search_parts USING fts5 (body, content='', contentless_delete=1, tokenize='trigram');

CREATE TABLE import_run (
  id TEXT PRIMARY KEY,
  company_id TEXT NOT NULL,
  site_id TEXT NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  origin TEXT NOT NULL CHECK (origin IN ('desk', 'import', 'system')),
  custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
  created_at_ms INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  kind TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  rows INTEGER NOT NULL,
  new_rows INTEGER NOT NULL,
  changed_rows INTEGER NOT NULL
) STRICT;

CREATE TABLE reference_item (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  position INTEGER NOT NULL,
  fa TEXT NOT NULL,
  en TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE customer (
  id TEXT PRIMARY KEY,
  company_id TEXT NOT NULL,
  site_id TEXT NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  origin TEXT NOT NULL CHECK (origin IN ('desk', 'import', 'system')),
  custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
  created_at_ms INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('legal', 'natural', 'partnership', 'foreign')),
  name_fa TEXT NOT NULL,
  name_en TEXT NOT NULL,
  name_norm TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  national_id TEXT NOT NULL,
  economic_code TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  province_iso TEXT NOT NULL,
  country_iso2 TEXT NOT NULL,
  city TEXT NOT NULL,
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  mobile TEXT NOT NULL,
  email TEXT NOT NULL,
  iban TEXT NOT NULL,
  credit_limit_rial INTEGER NOT NULL CHECK (credit_limit_rial >= 0),
  segment TEXT NOT NULL,
  behinyab_ref TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('active', 'blocked', 'inactive')),
  confirmed_warnings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(confirmed_warnings))
) STRICT;
CREATE INDEX customer_by_code ON customer (code DESC, id DESC);
CREATE UNIQUE INDEX customer_code ON customer (code);
CREATE INDEX customer_by_name ON customer (name_sort DESC, id DESC);
CREATE INDEX customer_by_status_code ON customer (status, code DESC, id DESC);
CREATE INDEX customer_by_status_name ON customer (status, name_sort DESC, id DESC);
CREATE INDEX customer_by_national_id ON customer (national_id);
CREATE INDEX customer_by_name_norm ON customer (name_norm);

CREATE TABLE product (
  id TEXT PRIMARY KEY,
  company_id TEXT NOT NULL,
  site_id TEXT NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  origin TEXT NOT NULL CHECK (origin IN ('desk', 'import', 'system')),
  custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
  created_at_ms INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  name_fa TEXT NOT NULL,
  name_en TEXT NOT NULL,
  family TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('solid', 'liquid', 'gas')),
  hs8 TEXT NOT NULL,
  default_packaging TEXT NOT NULL,
  alt_packaging TEXT NOT NULL CHECK (json_valid(alt_packaging)),
  is_vat_applicable INTEGER NOT NULL CHECK (is_vat_applicable IN (0, 1)),
  is_exportable INTEGER NOT NULL CHECK (is_exportable IN (0, 1)),
  min_order_kg INTEGER NOT NULL CHECK (min_order_kg > 0),
  truck_load_kg INTEGER NOT NULL CHECK (truck_load_kg > 0),
  tolerance_percent TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('active', 'inactive'))
) STRICT;

CREATE TABLE product_price (
  id TEXT PRIMARY KEY,
  company_id TEXT NOT NULL,
  site_id TEXT NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  origin TEXT NOT NULL CHECK (origin IN ('desk', 'import', 'system')),
  custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
  created_at_ms INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  product_id TEXT NOT NULL REFERENCES product (id),
  list TEXT NOT NULL CHECK (list IN ('domestic', 'export')),
  currency TEXT NOT NULL,
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  unit TEXT NOT NULL CHECK (unit IN ('per_kg', 'per_ton')),
  valid_from TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX product_price_of_day ON product_price (product_id, list, valid_from);

CREATE TABLE currency_rate (
  id TEXT PRIMARY KEY,
  company_id TEXT NOT NULL,
  site_id TEXT NOT NULL,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  origin TEXT NOT NULL CHECK (origin IN ('desk', 'import', 'system')),
  custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
  created_at_ms INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  date TEXT NOT NULL,
  month_key INTEGER NOT NULL,
  kind TEXT NOT NULL,
  currency TEXT NOT NULL,
  rial_per_unit TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('entered', 'approved')),
  entered_by TEXT NOT NULL,
  approved_by TEXT CHECK (approved_by IS NULL OR approved_by <> entered_by OR origin = 'import'),
  note TEXT NOT NULL,
  CHECK ((state = 'approved') = (approved_by IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX currency_rate_of_day ON currency_rate (date, kind, currency);
CREATE INDEX currency_rate_by_date ON currency_rate (date DESC, id DESC);
CREATE INDEX currency_rate_by_currency ON currency_rate (currency, date DESC, id DESC);

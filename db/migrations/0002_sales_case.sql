-- The case: order, pro-forma, payment, delivery order, refund.
CREATE TABLE sales_order (
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
  number TEXT NOT NULL UNIQUE,
  date TEXT NOT NULL,
  month_key INTEGER NOT NULL,
  fiscal_year INTEGER NOT NULL,
  customer_id TEXT NOT NULL REFERENCES customer (id),
  product_id TEXT NOT NULL REFERENCES product (id),
  sale_type TEXT NOT NULL CHECK (sale_type IN ('DOMESTIC', 'EXPORT', 'IME', 'IEE', 'FREE')),
  declared_use TEXT NOT NULL,
  quantity_kg INTEGER NOT NULL CHECK (quantity_kg > 0),
  packaging TEXT NOT NULL,
  currency TEXT NOT NULL,
  settlement TEXT NOT NULL CHECK (settlement IN ('cash', 'credit', 'exchange_cash', 'exchange_credit', 'none')),
  incoterm TEXT NOT NULL,
  named_place TEXT NOT NULL,
  named_place_country TEXT NOT NULL,
  destination TEXT NOT NULL,
  destination_country TEXT NOT NULL,
  exit_border TEXT NOT NULL,
  exchange_contract TEXT NOT NULL,
  broker_code TEXT NOT NULL,
  exporter_of_record TEXT NOT NULL,
  wanted_on TEXT,
  note TEXT NOT NULL,
  free_purpose TEXT,
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'in_review', 'returned', 'price_review', 'priced', 'proforma_issued', 'payment_submitted', 'payment_rejected', 'finance_approved', 'delivery_order_issued', 'lifting', 'completed', 'closed', 'rejected', 'cancelled', 'expired')),
  prepared_by TEXT NOT NULL,
  claimed_by TEXT,
  unit_price_minor INTEGER CHECK (unit_price_minor IS NULL OR unit_price_minor > 0),
  price_unit TEXT NOT NULL CHECK (price_unit IN ('per_kg', 'per_ton')),
  list_price_minor INTEGER,
  net_minor INTEGER,
  vat_kind TEXT CHECK (vat_kind IS NULL OR vat_kind IN ('taxable', 'exempt', 'zero')),
  vat_percent TEXT,
  vat_legal_basis TEXT,
  vat_minor INTEGER,
  total_minor INTEGER,
  rate_id TEXT REFERENCES currency_rate (id),
  price_proposed_by TEXT,
  price_reason TEXT,
  reason_code TEXT,
  reason_text TEXT,
  duplicate_reason TEXT,
  CHECK (total_minor IS NULL OR total_minor = net_minor + vat_minor)
) STRICT;
CREATE INDEX sales_order_by_number ON sales_order (number DESC, id DESC);
CREATE INDEX sales_order_by_date ON sales_order (date DESC, id DESC);
CREATE INDEX sales_order_by_state_number ON sales_order (state, number DESC, id DESC);
CREATE INDEX sales_order_by_state_date ON sales_order (state, date DESC, id DESC);
CREATE INDEX sales_order_by_type_number ON sales_order (sale_type, number DESC, id DESC);
CREATE INDEX sales_order_by_type_date ON sales_order (sale_type, date DESC, id DESC);
CREATE INDEX sales_order_by_type_state_number ON sales_order (sale_type, state, number DESC, id DESC);
CREATE INDEX sales_order_by_type_state_date ON sales_order (sale_type, state, date DESC, id DESC);
CREATE INDEX sales_order_by_customer ON sales_order (customer_id, product_id, date);

CREATE TABLE proforma (
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
  order_id TEXT NOT NULL REFERENCES sales_order (id),
  number TEXT UNIQUE,
  series TEXT NOT NULL CHECK (series IN ('P', 'X')),
  fiscal_year INTEGER,
  state TEXT NOT NULL CHECK (state IN ('draft', 'signed_expert', 'issued', 'accepted', 'expired', 'void')),
  content TEXT NOT NULL CHECK (json_valid(content)),
  content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
  issued_on TEXT,
  valid_until TEXT,
  tracking_code TEXT UNIQUE,
  currency TEXT NOT NULL,
  net_minor INTEGER NOT NULL,
  vat_minor INTEGER NOT NULL,
  total_minor INTEGER NOT NULL,
  sort_date TEXT NOT NULL,
  CHECK (total_minor = net_minor + vat_minor),
  CHECK ((number IS NULL) = (tracking_code IS NULL) AND (number IS NULL) = (valid_until IS NULL) AND (number IS NULL) = (issued_on IS NULL)),
  CHECK (state NOT IN ('issued', 'accepted', 'expired') OR number IS NOT NULL)
) STRICT;
CREATE INDEX proforma_by_order ON proforma (order_id);
CREATE UNIQUE INDEX proforma_open_of_order ON proforma (order_id) WHERE state IN ('draft', 'signed_expert', 'issued', 'accepted');
CREATE INDEX proforma_by_date ON proforma (sort_date DESC, id DESC);
CREATE INDEX proforma_by_number ON proforma (coalesce(number, '') DESC, id DESC);
CREATE INDEX proforma_by_state_date ON proforma (state, sort_date DESC, id DESC);
CREATE INDEX proforma_by_state_number ON proforma (state, coalesce(number, '') DESC, id DESC);
CREATE INDEX proforma_due ON proforma (valid_until) WHERE state = 'issued';

CREATE TABLE signature (
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
  proforma_id TEXT NOT NULL REFERENCES proforma (id),
  role TEXT NOT NULL CHECK (role IN ('expert', 'manager')),
  user_id TEXT NOT NULL REFERENCES app_user (id),
  signed_at_ms INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  is_dropped INTEGER NOT NULL CHECK (is_dropped IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX signature_of_role ON signature (proforma_id, role) WHERE is_dropped = 0;
CREATE UNIQUE INDEX signature_of_user ON signature (proforma_id, user_id) WHERE is_dropped = 0;

CREATE TABLE payment (
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
  number TEXT NOT NULL UNIQUE,
  order_id TEXT NOT NULL REFERENCES sales_order (id),
  proforma_id TEXT NOT NULL REFERENCES proforma (id),
  paid_on TEXT NOT NULL,
  month_key INTEGER NOT NULL,
  currency TEXT NOT NULL,
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  bank_code TEXT NOT NULL,
  bank_ref TEXT NOT NULL CHECK (bank_ref <> ''),
  payer_kind TEXT NOT NULL CHECK (payer_kind IN ('customer', 'third_party', 'exchange_house')),
  payer_name TEXT NOT NULL,
  payer_declaration TEXT NOT NULL,
  attachment_sha256 TEXT,
  submitted_by TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'approved_1', 'approved_2', 'approved', 'rejected', 'applied')),
  reason_code TEXT,
  reason_text TEXT,
  CHECK (payer_kind = 'customer' OR payer_declaration <> '')
) STRICT;
CREATE UNIQUE INDEX payment_reference_once ON payment (bank_ref) WHERE state <> 'rejected';
CREATE INDEX payment_by_order ON payment (order_id);
CREATE INDEX payment_by_number ON payment (number DESC, id DESC);
CREATE INDEX payment_by_date ON payment (paid_on DESC, id DESC);
CREATE INDEX payment_by_state_number ON payment (state, number DESC, id DESC);
CREATE INDEX payment_by_state_date ON payment (state, paid_on DESC, id DESC);

CREATE TABLE payment_approval (
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
  payment_id TEXT NOT NULL REFERENCES payment (id),
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
  role TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('approved', 'rejected')),
  user_id TEXT NOT NULL REFERENCES app_user (id),
  decided_on TEXT NOT NULL,
  reason_code TEXT,
  reason_text TEXT
) STRICT;
CREATE UNIQUE INDEX payment_approval_of_level ON payment_approval (payment_id, level);
CREATE UNIQUE INDEX payment_approval_of_user ON payment_approval (payment_id, user_id);

CREATE TABLE free_approval (
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
  number TEXT NOT NULL UNIQUE,
  order_id TEXT NOT NULL REFERENCES sales_order (id),
  purpose TEXT NOT NULL,
  list_value_rial INTEGER NOT NULL CHECK (list_value_rial >= 0),
  prepared_by TEXT NOT NULL,
  approved_by TEXT NOT NULL CHECK (approved_by <> prepared_by),
  approved_on TEXT NOT NULL
) STRICT;
CREATE INDEX free_approval_by_order ON free_approval (order_id);

CREATE TABLE delivery_order (
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
  number TEXT NOT NULL UNIQUE,
  series TEXT NOT NULL CHECK (series IN ('D', 'E', 'K', 'N', 'M')),
  fiscal_year INTEGER NOT NULL,
  order_id TEXT NOT NULL REFERENCES sales_order (id),
  customer_id TEXT NOT NULL REFERENCES customer (id),
  product_id TEXT NOT NULL REFERENCES product (id),
  sale_type TEXT NOT NULL CHECK (sale_type IN ('DOMESTIC', 'EXPORT', 'IME', 'IEE', 'FREE')),
  ground TEXT NOT NULL CHECK (ground IN ('payment', 'credit', 'settlement_note', 'manager')),
  ground_ref TEXT NOT NULL CHECK (ground_ref <> ''),
  issued_on TEXT NOT NULL,
  month_key INTEGER NOT NULL,
  first_expires_on TEXT NOT NULL,
  expires_on TEXT NOT NULL CHECK (expires_on >= first_expires_on),
  extended_on TEXT,
  extended_by TEXT,
  quantity_kg INTEGER NOT NULL CHECK (quantity_kg > 0),
  tolerance_percent TEXT NOT NULL,
  lifted_opening_kg INTEGER NOT NULL CHECK (lifted_opening_kg >= 0),
  freight_code TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  tracking_code TEXT UNIQUE,
  content TEXT CHECK (content IS NULL OR json_valid(content)),
  state TEXT NOT NULL CHECK (state IN ('issued', 'assigned', 'lifting', 'suspended', 'exhausted', 'expired', 'settled', 'void'))
) STRICT;
CREATE INDEX delivery_order_by_order ON delivery_order (order_id);
CREATE INDEX delivery_order_by_number ON delivery_order (number DESC, id DESC);
CREATE INDEX delivery_order_by_issued ON delivery_order (issued_on DESC, id DESC);
CREATE INDEX delivery_order_by_expires ON delivery_order (expires_on DESC, id DESC);
CREATE INDEX delivery_order_by_state_number ON delivery_order (state, number DESC, id DESC);
CREATE INDEX delivery_order_by_state_issued ON delivery_order (state, issued_on DESC, id DESC);
CREATE INDEX delivery_order_by_state_expires ON delivery_order (state, expires_on DESC, id DESC);
CREATE INDEX delivery_order_by_type_number ON delivery_order (sale_type, number DESC, id DESC);
CREATE INDEX delivery_order_by_type_issued ON delivery_order (sale_type, issued_on DESC, id DESC);
CREATE INDEX delivery_order_by_type_expires ON delivery_order (sale_type, expires_on DESC, id DESC);
CREATE INDEX delivery_order_by_type_state_number ON delivery_order (sale_type, state, number DESC, id DESC);
CREATE INDEX delivery_order_by_type_state_issued ON delivery_order (sale_type, state, issued_on DESC, id DESC);
CREATE INDEX delivery_order_by_type_state_expires ON delivery_order (sale_type, state, expires_on DESC, id DESC);
CREATE INDEX delivery_order_due ON delivery_order (expires_on) WHERE state IN ('issued', 'assigned', 'lifting', 'suspended');

-- Running sums for the totals of the list: summing a year of delivery orders on each page would take longer than the page.
-- Derived from delivery_order by the triggers alone.
CREATE TABLE delivery_order_sum (
  sale_type TEXT NOT NULL,
  state TEXT NOT NULL,
  quantity_kg INTEGER NOT NULL,
  lifted_kg INTEGER NOT NULL,
  PRIMARY KEY (sale_type, state)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER delivery_order_adds AFTER INSERT ON delivery_order BEGIN
  INSERT INTO delivery_order_sum (sale_type, state, quantity_kg, lifted_kg)
    VALUES (new.sale_type, new.state, new.quantity_kg, new.lifted_opening_kg)
    ON CONFLICT DO UPDATE SET quantity_kg = quantity_kg + excluded.quantity_kg, lifted_kg = lifted_kg + excluded.lifted_kg;
END;
CREATE TRIGGER delivery_order_leaves AFTER DELETE ON delivery_order BEGIN
  UPDATE delivery_order_sum SET quantity_kg = quantity_kg - old.quantity_kg, lifted_kg = lifted_kg - old.lifted_opening_kg
    WHERE sale_type = old.sale_type AND state = old.state;
END;
CREATE TRIGGER delivery_order_changes AFTER UPDATE OF sale_type, state, quantity_kg, lifted_opening_kg ON delivery_order BEGIN
  UPDATE delivery_order_sum SET quantity_kg = quantity_kg - old.quantity_kg, lifted_kg = lifted_kg - old.lifted_opening_kg
    WHERE sale_type = old.sale_type AND state = old.state;
  INSERT INTO delivery_order_sum (sale_type, state, quantity_kg, lifted_kg)
    VALUES (new.sale_type, new.state, new.quantity_kg, new.lifted_opening_kg)
    ON CONFLICT DO UPDATE SET quantity_kg = quantity_kg + excluded.quantity_kg, lifted_kg = lifted_kg + excluded.lifted_kg;
END;

CREATE TABLE refund (
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
  number TEXT NOT NULL UNIQUE,
  order_id TEXT NOT NULL REFERENCES sales_order (id),
  requested_on TEXT NOT NULL,
  month_key INTEGER NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN ('CANCEL', 'OVERPAID', 'REMAINDER', 'RETURN')),
  currency TEXT NOT NULL,
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  iban TEXT NOT NULL,
  checked_by TEXT,
  approved_by TEXT,
  bank_ref TEXT,
  state TEXT NOT NULL CHECK (state IN ('requested', 'checked', 'approved', 'paid', 'credited', 'denied'))
) STRICT;
CREATE INDEX refund_by_order ON refund (order_id);
CREATE INDEX refund_by_number ON refund (number DESC, id DESC);
CREATE INDEX refund_by_state_number ON refund (state, number DESC, id DESC);

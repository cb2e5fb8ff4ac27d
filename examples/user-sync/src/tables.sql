create table users (
  id text primary key,
  email text,
  name text,
  image_url text,
  public_metadata jsonb,
  -- webhookTime of the newest event that was applied, in milliseconds
  seen_at bigint,
  -- A deleted user stays as a row without data: what refers to it still can, and no late event brings it back.
  is_deleted boolean not null default false
);

create table deliveries (
  -- The svix-id header. Clerk retries for 28 hours: older rows may go, but for the parked ones.
  id text primary key,
  received_at timestamptz not null default now(),
  -- What could not be read, whole, and why. It holds personal data.
  parked jsonb,
  why text
);

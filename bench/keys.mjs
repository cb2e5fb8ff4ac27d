import { redactSecrets } from 'isoclerk/keys';

const ordinary =
  '2026-11-26T10:00:00.123Z INFO [api] user_2abcDEF signed in from 10.0.0.1 path=/dashboard/settings?tab=profile duration_ms=12 status=200 request_id=req_8f2c1\n';
const keys =
  '{"CLERK_SECRET_KEY":"sk_live_abcdefghijklmnopqrstuvwxyz","t":"eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyXzEifQ.c2lnbmF0dXJl","k":"ak_LCWGdaM8mv8K4PC","w":"whsec_MDEyMzQ1Njc4OWFiY2RlZg=="}\n';

/** Megabytes a second, the fastest of some rounds: what other programs do to the machine only slows it down. */
function speed(text) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 10; round++) {
    const start = performance.now();
    redactSecrets(text);
    best = Math.min(best, performance.now() - start);
  }
  return text.length / 1000 / best;
}

// The same speed for ten times the text is linear time.
const units = { 'ordinary log lines': ordinary, 'lines full of keys': keys };
const hostile = ['eyJ', '.eyJ', 'ak_', '_', '__refresh_', 'ak_aaaaaaaa/abc/', '%25'];
console.log('\nredactSecrets, MB/s on 400 kB and on 4 MB');
for (const [name, unit] of [
  ...Object.entries(units),
  ...hostile.map((text) => [`${text} repeated`, text]),
]) {
  const [short, long] = [4e5, 4e6].map((length) => speed(unit.repeat(length / unit.length)));
  console.log(`  ${short.toFixed(0).padStart(6)}  ${long.toFixed(0).padStart(6)}  ${name}`);
}

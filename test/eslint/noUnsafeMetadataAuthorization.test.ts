import { testRule } from './testRule.js';

testRule('no-unsafe-metadata-authorization', {
  valid: {
    'public metadata': `if (user.publicMetadata.role === 'admin') grant();`,
    'a preference': `if (user.unsafeMetadata.theme === 'dark') dark();`,
    'an onboarding step': `if (!user.unsafeMetadata.onboardingComplete) redirect('/onboarding');`,
    'shown only': `const C = () => <p>{user.unsafeMetadata.plan}</p>;`,
    'a default': `const plan = user.unsafeMetadata.plan ?? 'free';`,
    'written only': `user.update({ unsafeMetadata: { role: 'admin' } });`,
    'whether it is there': `if (user.unsafeMetadata.role === undefined) ask(); if (user.unsafeMetadata.plan != null) migrate();`,
    'its type': `if (typeof user.unsafeMetadata.role === 'string') show();`,
    'another role': `const { role } = user.publicMetadata; const meta = user.unsafeMetadata; if (role === 'admin') grant();`,
  },
  invalid: {
    compared: { code: `if (user.unsafeMetadata.role === 'admin') grant();`, errors: ['unsafe'] },
    'a flag': { code: `if (user?.unsafeMetadata?.isAdmin) grant();`, errors: ['unsafe'] },
    'a negated flag': { code: `if (!user.unsafeMetadata.is_admin) throw 1;`, errors: ['unsafe'] },
    'in JSX': {
      code: `const C = () => user.unsafeMetadata.isPro && <Admin />;`,
      errors: ['unsafe'],
    },
    'a field that is called like nothing': {
      code: `class A { #undefined; f() { return #undefined in user.unsafeMetadata.role; } }`,
      errors: ['unsafe'],
    },
    'each of several': {
      code: `if (user.unsafeMetadata.isPro || user.unsafeMetadata.isStaff) f(); if (user.unsafeMetadata.isPro && user.unsafeMetadata.isAdmin) g();`,
      errors: ['unsafe', 'unsafe', 'unsafe', 'unsafe'],
      at: [
        'user.unsafeMetadata.isPro',
        'user.unsafeMetadata.isStaff',
        'user.unsafeMetadata.isPro',
        'user.unsafeMetadata.isAdmin',
      ],
    },
    'a ternary': {
      code: `const limit = user.unsafeMetadata.plan === 'pro' ? 100 : 1;`,
      errors: ['unsafe'],
    },
    'through variables': {
      code: `const { unsafeMetadata } = user; const { role } = unsafeMetadata; const isAdmin = role === 'admin';`,
      errors: ['unsafe'],
    },
    'with a fallback': {
      code: `const meta = user.unsafeMetadata || user.publicMetadata; if (meta.role === 'admin') grant();`,
      errors: ['unsafe'],
    },
    'behind a fallback': {
      code: `const role = user.publicMetadata.role ?? user.unsafeMetadata.role; if (role === 'admin') grant();`,
      errors: ['unsafe'],
    },
    'with a type': {
      code: `const meta = user.unsafeMetadata as { role?: string }; if (meta.role === 'admin') grant();`,
      errors: ['unsafe'],
    },
    'in a list': {
      code: `if (user.unsafeMetadata.permissions.includes('write') || ['admin'].includes(user.unsafeMetadata.role)) grant();`,
      errors: ['unsafe', 'unsafe'],
    },
    'as JSON': {
      code: `switch (data.unsafe_metadata.role) { case 'admin': grant(); }`,
      errors: ['unsafe'],
    },
    'by brackets': {
      code: `if (user['unsafeMetadata']['role'] == 'admin') grant();`,
      errors: ['unsafe'],
    },
    'an own name': {
      code: `if (user.unsafeMetadata.clearance > 3) grant();`,
      options: { names: ['clearance'] },
      errors: ['unsafe'],
    },
  },
});

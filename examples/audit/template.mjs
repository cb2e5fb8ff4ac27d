export const template = {
  plan: "{{user.public_metadata.plan || 'free'}}",
  preferences: '{{user.unsafe_metadata}}',
};

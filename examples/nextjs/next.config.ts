import type { NextConfig } from 'next';

const config: NextConfig = {
  // For test/built, which reads there whose modules are in the scripts. Nothing else needs it.
  productionBrowserSourceMaps: process.env.BROWSER_SOURCE_MAPS === 'true',
};

export default config;

// The bill of materials of what is published, as CycloneDX 1.6: isoclerk itself and the packages whose code is in its
// command line. It has no dependencies at run time. `npm sbom` would list the development tools, and stops at the peers
// that some of them miss.
import { readFileSync } from 'node:fs';
import { listBundled } from '../build/bundled.mjs';

/** @param hashes of the packed file, in hex: `{ 'SHA-256': … }` */
export function sbom(manifest, hashes) {
  const component = ({ name, version, license }, rest) => {
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    return {
      type: 'library',
      'bom-ref': purl,
      name,
      version,
      purl,
      licenses: [{ license: { id: license } }],
      ...rest,
    };
  };
  const self = component(manifest, {
    hashes: Object.entries(hashes).map(([alg, content]) => ({ alg, content })),
    externalReferences: [{ type: 'vcs', url: manifest.repository.url.replace(/^git\+/, '') }],
  });
  const parts = listBundled().map((part) => component(part));
  const refs = parts.map((part) => part['bom-ref']);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: self },
    components: parts,
    dependencies: [
      { ref: self['bom-ref'], dependsOn: refs },
      ...refs.map((ref) => ({ ref, dependsOn: [] })),
    ],
  };
}

export const readManifest = () => JSON.parse(readFileSync('package.json', 'utf8'));

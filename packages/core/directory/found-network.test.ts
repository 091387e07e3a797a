import { describe, expect, it } from 'vitest';
import { resolveMember } from '@fingerpost/core/access';
import { foundNetwork } from './found-network.ts';
import { readDirectory } from './snapshot.ts';
import { rebuildDirectory } from './rebuild-directory.ts';
import { itRefusesOtherActors, newWorld, refusalOf } from '@fingerpost/testkit';

const world = await newWorld();
const context = () => world.as({ kind: 'system', process: 'import' });
const input = {
  name: 'Hill Network',
  crisisNumber: '0808 157 0001',
  admin: { name: 'Alex Reed', email: 'alex@hill.example' },
};

describe('foundNetwork', () => {
  itRefusesOtherActors(foundNetwork, ['system']);

  it('founds a network whose first administrator can sign in, and founds it once', async () => {
    const founded = await foundNetwork(input, context());
    const actor = await resolveMember(
      { issuer: 'https://issuer.example', subject: 'alex', email: 'alex@hill.example', emailVerified: true },
      world.as({ kind: 'system', process: 'sign-in' }),
    );
    expect(actor).toMatchObject({ ...founded, role: 'network-admin' });
    expect((await refusalOf(foundNetwork(input, context()))).code).toBe('network.exists');
  });

  it('puts the network’s numbers where every page finds them', async () => {
    await rebuildDirectory(context());
    const network = (await readDirectory(context())).network();
    expect(network).toMatchObject({ name: 'Hill Network', crisisNumber: '0808 157 0001' });
  });
});

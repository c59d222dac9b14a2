/** The colours of the pictures: those of the letters, and what people and things need beside them. */
export const palette = {
  card: '#f7f2e6',
  floor: '#d9d0ba',
  ink: '#20302f',
  deep: '#0b5653',
  teal: '#2f8078',
  pale: '#b9d8d0',
  wood: '#b98a54',
  woodDark: '#8f6839',
  metal: '#8b989a',
  metalDark: '#667274',
  cloth: '#e3d5b8',
  white: '#fffdf9',
  amber: '#e0a13c',
  rust: '#b4532f',
  leaf: '#7fa37a',
} as const;

/** How one person looks: each picture has one, and no picture is about it. */
export interface Look {
  readonly skin: string;
  readonly skinDark: string;
  readonly hair: string;
  readonly hairCut: 'short' | 'bun' | 'bob' | 'bald';
  readonly top: string;
  readonly topDark: string;
  readonly legs: string;
  readonly legsDark: string;
  readonly glasses: boolean;
}

const shoes = '#3d3a36';
export const shoeColour = shoes;

export const looks = {
  rose: {
    skin: '#eec3a2',
    skinDark: '#d8a582',
    hair: '#cfccc6',
    hairCut: 'bun',
    top: '#2f8078',
    topDark: '#23655f',
    legs: '#4a5a78',
    legsDark: '#394763',
    glasses: false,
  },
  sam: {
    skin: '#8d5a3b',
    skinDark: '#74472d',
    hair: '#dcdad5',
    hairCut: 'short',
    top: '#d08b3e',
    topDark: '#ad6f2b',
    legs: '#4f5657',
    legsDark: '#3d4344',
    glasses: true,
  },
  ines: {
    skin: '#c98f68',
    skinDark: '#ae7650',
    hair: '#a9a6a1',
    hairCut: 'bob',
    top: '#a5516a',
    topDark: '#873f55',
    legs: '#54617a',
    legsDark: '#424d63',
    glasses: false,
  },
  karl: {
    skin: '#f0c8ab',
    skinDark: '#dba988',
    hair: '#d5d1c8',
    hairCut: 'bald',
    top: '#5b7fa6',
    topDark: '#456485',
    legs: '#6b5a48',
    legsDark: '#554738',
    glasses: true,
  },
} as const satisfies Record<string, Look>;

export * from './below.ts' //   what a county or a street is made of
export * from './regions.ts' // provinces, prefectures and counties

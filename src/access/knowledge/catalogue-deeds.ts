/** Deeds of the catalogue: Swedish, Norwegian, Finnish. */
export const catalogueDeeds = {
  'product.classify': ['klassa en produkt', 'klassifisere et produkt', 'luokitella tuotteita'],
  'product.state': [
    'föreslå en produkt till försäljning, begränsa eller stoppa den',
    'foreslå et produkt for salg, begrense eller stanse det',
    'ehdottaa tuotteita myyntiin, rajoittaa tai pysäyttää niitä',
  ],
  'price.record': ['notera ett pris som setts', 'notere en pris som er sett', 'kirjata nähdyn hinnan'],
  'product.release': [
    'släppa en produkt till försäljning',
    'frigi et produkt for salg',
    'vapauttaa tuotteita myyntiin',
  ],
} as const

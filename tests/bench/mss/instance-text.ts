/** Two students, two disciplines of two groups (the second after the first), two hospitals, six periods, internships of two. */
export const TEXT = `%Scalars
Students=2; Disciplines=2; Hospitals=2; Duration=2; Horizon=6; Groups=2;
MaxDiscPerHosp=1;
DiscGroup = [1,2];
StudDiscGroup =[|
1, 1 |
1, 0 |];
AllowedDisc =[| 1, 1 | 1, 1 |];
Precededby =[| 0, 0 | 1, 0 |];
Availability =[| 1, 1, 1, 1, 1, 1 | 0, 1, 1, 1, 1, 1 |];
Ability = array3d(1..Students,1..Hospitals,1..Disciplines,[
1, 1,
1, 1,
1, 0,
1, 1 ]);
MaxPosHosp = array3d(1..Hospitals, 1..Disciplines, 1..Horizon,[
1,1,1,1,1,1,
1,1,1,1,1,1,
2,2,2,2,2,2,
1,1,1,1,1,0]);
MinPosHosp = array3d(1..Hospitals, 1..Disciplines, 1..Horizon,[
1,0,0,0,0,0,
0,0,0,0,0,0,
0,0,0,0,0,0,
0,0,0,0,0,0]);
%W_disc W_hosp W_change W_wait
WeightPref=[| 2, 3, -5, -7 | 1, 1, -1, -1 |];
PrefStudDisc =[| 4, 5 | 6, 1 |];
PrefStudHosp =[| 1, 2 | 3, 4 |];
ManPref=[10,20];
%% Instance features:`;
